import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/pdf.js';

import { readDraftDocument } from '../document/html-document.js';
import { semanticHtml } from '../document/semantic-html.js';
import { aFullSnapshot } from '../../../test/drafts/snapshots.js';
import { openPdf, pageText, pdfText } from '../../../test/drafts/pdf-text.js';
import { writePdf } from './pdf-writer.js';
import { renderDraft } from './render-draft.js';

const words = { notes: 'Notes', ibid: 'Ibid.', ibidAt: 'Ibid., {locator}', backToText: 'Back', record: 'Record' };
const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><rect width="90" height="60" fill="#0b5394"/></svg>';

function written(markdown: string, language = 'en') {
  const figures = [{ key: 'k', svg: picture, width: 90, height: 60 }];
  const document = readDraftDocument(semanticHtml(markdown, { language, figures, words }));
  return writePdf({ ...document, title: 'Title' }, { recordBase: null, asOf: '2026-05-24' });
}

/** Every role in the tags of a page. */
async function rolesOf(pdf: PDFDocumentProxy, page: number): Promise<string[]> {
  const roles: string[] = [];
  const visit = (node: object) => {
    if ('role' in node) roles.push(String(node.role));
    if ('children' in node && Array.isArray(node.children)) node.children.forEach(visit);
  };
  visit((await (await pdf.getPage(page)).getStructTree()) ?? {});
  return roles;
}

describe('writePdf', () => {
  it('tags what it prints as PDF/UA asks: headings, paragraphs, lists, tables with heads, notes, links', async () => {
    const { bytes } = await renderDraft(aFullSnapshot(), 'pdf');
    const pdf = await openPdf(bytes);
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect(bytes.toString('latin1')).toContain('pdfuaid:part');
    const roles = new Set<string>();
    for (let page = 1; page <= pdf.numPages; page++) for (const role of await rolesOf(pdf, page)) roles.add(role);
    for (const role of ['H1', 'H2', 'P', 'L', 'LI', 'Table', 'TH', 'TD', 'Note', 'Link', 'TOC', 'TOCI'])
      expect(roles).toContain(role);
  });

  it('has an outline, a title, a language and the draft’s day', async () => {
    const { bytes, pages } = await renderDraft(aFullSnapshot({ language: 'ru' }), 'pdf');
    const pdf = await openPdf(bytes);
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({
      Title: 'COMMENTS OF MERIDIAN HUMAN RIGHTS NGOS ON MERIDIA’S SECOND PERIODIC REPORT',
      Language: 'ru',
    });
    expect(pdf.numPages).toBe(pages);
    const outline = await pdf.getOutline();
    expect(outline.map(({ title, items }) => [title, items.length])).toEqual([
      ['ВВЕДЕНИЕ', 0],
      ['I. ВЫПОЛНЕНИЕ РЕКОМЕНДАЦИЙ ДОГОВОРНОГО ОРГАНА (UN HUMAN RIGHTS COMMITTEE): MERIDIA', 0],
      ['II. ОСУЩЕСТВЛЕНИЕ ПОЛОЖЕНИЙ ДОГОВОРА (ICCPR)', 2],
      ['СВОДНЫЙ ПЕРЕЧЕНЬ РЕКОМЕНДАЦИЙ', 0],
      ['СОКРАЩЕНИЯ', 0],
    ]);
  });

  it('prints page numbers in the contents and notes on the page of their marks', async () => {
    const pdf = await openPdf((await renderDraft(aFullSnapshot(), 'pdf')).bytes);
    expect(await pageText(pdf, 1)).toMatch(/Port Meridian, May 2026$/);
    expect((await pageText(pdf, 2)).replace(/\s+/g, ' ')).toMatch(/INTRODUCTION [. ]*1 .*Article 9 [. ]*\d/);
    const withFirstNote = await pageText(pdf, 4);
    expect(withFirstNote).toContain('Two judges were removed');
    expect(withFirstNote).toContain('Ibid., section 9.');
  });

  it('prints nested lists, merged cells, figures, quotations and notes anywhere', async () => {
    const { bytes } = written(
      '# Part[^1]\n\n- a\n  - b\n    1. c\n\n: Caption[^2]\n\n| a | << |\n| --- | --- |\n| c[^2] | d |\n| ^^ | e |\n\n' +
        '![A blue box](figure:k "Blue")\n\n> quoted[^3]\n\n#### Deep\n\n[مرحبا]{lang=ar} and [ә]{lang=kk-Cyrl}\n\n[^1]: One\n\n     more\n\n[^2]: Two\n\n[^3]: Three',
    );
    const text = await pdfText(bytes);
    for (const word of ['Part', 'c', 'Caption', 'Blue', 'quoted', 'One', 'more', 'Two', 'Three', 'Deep', 'ә'])
      expect(text).toContain(word);
    expect(text.match(/Two/g)).toHaveLength(1);
  });

  it('sets a right-to-left draft', async () => {
    const { bytes } = written('# تقرير\n\n1. مرحبا [English]{lang=en}\n\n- بند', 'ar');
    expect(await pdfText(bytes)).toContain('English');
  });
});
