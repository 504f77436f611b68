import { UnreadableFile } from './unreadable-file.js';

interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A gap wider than this share of the letter height is a space; a step down larger than this many is a paragraph. */
const SPACE = 0.15;
const PARAGRAPH = 1.75;

/**
 * The text of a PDF, a printed line a line, with a blank line where the print leaves room and between pages.
 * @throws UnreadableFile for a damaged or locked file and for pictures of pages without text.
 */
export async function readPdf(bytes: Buffer, name: string): Promise<string> {
  const pages = await piecesByPage(bytes, name);
  const text = pages.map(layOut).join('\n\n').trim();
  if (text.replaceAll(/\s/g, '').length < pages.length * 5) {
    throw new UnreadableFile(`“${name}” holds pictures of pages and no text; recognise its text (OCR) first.`);
  }
  return text;
}

async function piecesByPage(bytes: Buffer, name: string): Promise<Piece[][]> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const loading = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    const document = await loading.promise;
    const pages: Piece[][] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(
        items.flatMap((item) =>
          'str' in item
            ? [{ text: item.str, x: item.transform[4], y: item.transform[5], width: item.width, height: item.height }]
            : [],
        ),
      );
      page.cleanup();
    }
    return pages;
  } catch (error) {
    throw new UnreadableFile(
      error instanceof Error && error.name === 'PasswordException'
        ? `“${name}” is locked with a password; save a copy without one.`
        : `“${name}” is damaged or was cut off; open it in a PDF program and save it again.`,
      { cause: error },
    );
  } finally {
    await loading.destroy();
  }
}

/** Pieces of one height make a line, joined in printed order from left to right. */
function layOut(pieces: Piece[]): string {
  const lines: Piece[][] = [];
  for (const piece of pieces.filter(({ text }) => text !== '')) {
    const line = lines.at(-1);
    if (line && sameLine(line, piece)) line.push(piece);
    else lines.push([piece]);
  }
  return lines
    .map((line, index) => {
      const above = lines[index - 1];
      const step = above ? Math.abs(above[0].y - line[0].y) : 0;
      return (step > PARAGRAPH * heightOf(line) ? '\n' : '') + joined(line);
    })
    .join('\n');
}

/** A raised note marker is smaller and higher than its line but still belongs to it. */
function sameLine(line: Piece[], piece: Piece): boolean {
  const height = Math.max(heightOf(line), piece.height);
  return Math.abs(line[0].y - piece.y) < height * 0.55;
}

function heightOf(line: Piece[]): number {
  return Math.max(...line.map(({ height }) => height), 1);
}

function joined(line: Piece[]): string {
  let text = '';
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of line) {
    const gap = piece.x - end;
    const apart =
      text !== '' && gap > SPACE * Math.max(piece.height, 1) && !/\s$/.test(text) && !/^\s/.test(piece.text);
    text += (apart ? ' ' : '') + piece.text;
    end = piece.x + piece.width;
  }
  return text.trimEnd();
}
