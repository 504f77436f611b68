import type { MarkedLine } from './note-markers.js';
import { numberedParagraphs } from './paragraphs.js';

/** Lines of a section; an empty text puts a paragraph break before the next. */
function numbersIn(...texts: string[]): string[] {
  const lines: MarkedLine[] = [];
  let gap = 1;
  texts.forEach((text, at) => {
    const line = { number: at + 1, text, gap, opensPage: false, afterRule: false, runsOn: false, columns: false };
    if (text !== '') lines.push({ ...line, zone: 0, notes: [] });
    gap = text === '' ? 1 : 0;
  });
  return numberedParagraphs(lines).paragraphs.map(({ number, lines: [first] }) => `${number} ${first.text}`);
}

describe('numbered paragraphs', () => {
  it('may lack numbers', () => {
    expect(numbersIn('1. A.', '', '2. B.', '', '6. C.')).toEqual(['1 A.', '2 B.', '6 C.']);
  });

  it('do not begin at a wrapped year or at a quoted list', () => {
    expect(numbersIn('1. In July', '2013. Nobody', 'came: “1. X;', '2. Y”.', '', '2. B.')).toEqual([
      '1 In July',
      '2 B.',
    ]);
  });

  it('may follow each other without a paragraph break', () => {
    expect(numbersIn('1. A.', '2. B.', '3. C.')).toEqual(['1 A.', '2 B.', '3 C.']);
  });

  it('may print brackets or letters glued to the number', () => {
    expect(numbersIn('1) A.', '', '2)  B.', '', '3)C.')).toEqual(['1 A.', '2 B.', '3 C.']);
  });
});
