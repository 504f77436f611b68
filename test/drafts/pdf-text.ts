import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/pdf.js';

/** Opens a PDF as a reader would. */
export async function openPdf(bytes: Buffer): Promise<PDFDocumentProxy> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
}

/** The words of a PDF, page after page. */
export async function pdfText(bytes: Buffer): Promise<string> {
  const pdf = await openPdf(bytes);
  const pages: string[] = [];
  for (let page = 1; page <= pdf.numPages; page++) pages.push(await pageText(pdf, page));
  await pdf.cleanup();
  return pages.join('\n');
}

/** The words of one page, 1-based. */
export async function pageText(pdf: PDFDocumentProxy, page: number): Promise<string> {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}
