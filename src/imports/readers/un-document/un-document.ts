import { splitHeadings } from './headings.js';
import { lineWidth } from './line-width.js';
import { numberedParagraphs } from './numbered-paragraphs.js';
import { splitPages } from './page-furniture.js';
import { separateNotes } from './page-notes.js';
import { PrintedText, joinLines, printedLines } from './printed-text.js';
import { mendTornLimbs, type TextLine, textLines } from './text-lines.js';

/** A numbered paragraph with the headings above it. */
export interface Paragraph {
  number: string;
  /** Physical line of the number. */
  line: number;
  body: TextLine[];
  headings: TextLine[];
}

/** A document of the United Nations without page furniture and notes. */
export interface UnDocument {
  /** What stands above the first numbered paragraph. */
  head: TextLine[];
  paragraphs: Paragraph[];
  /** What stands under the last paragraph and is not part of it. */
  tail: TextLine[];
  starNotes: string[];
  numberedNotes: string[];
  /** Physical line of an offset as in `TextLine.at`. */
  lineAt: (offset: number) => number;
}

/** Reads the pages, notes, paragraphs and headings of a document whose running head is `symbol`. */
export function readUnDocument(text: string, symbol: string): UnDocument {
  const { lines, starNotes, numberedNotes } = separateNotes(splitPages(printedLines(text), symbol));
  const printed = new PrintedText(lines);
  const width = lineWidth(lines);
  const numbered = numberedParagraphs(beforeAnnex(printed.text));
  const head = textLines(printed.text, 0, numbered[0]?.at ?? printed.text.length);
  const paragraphs: Paragraph[] = [];
  let headings = head;
  for (const { number, at, textAt, end } of numbered) {
    const split = splitHeadings(mendTornLimbs(textLines(printed.text, textAt, end)), width);
    paragraphs.push({ number: String(number), line: printed.lineAt(at), body: split.body, headings });
    headings = split.headings;
  }
  return { head, paragraphs, tail: headings, starNotes, numberedNotes, lineAt: (offset) => printed.lineAt(offset) };
}

/** An annex has numbers of its own; it begins with the word alone on a line, below the first paragraph. */
function beforeAnnex(text: string): string {
  const first = text.search(/(?:^|\n)1\./);
  const annex = /\n(?:Annex|Appendix)(?:es)?(?: [IVX\d]{1,4})?\.?\n/.exec(text.slice(Math.max(0, first)));
  return annex && first >= 0 ? text.slice(0, first + annex.index) : text;
}

/** The words of lines as one text. */
export function wordsOf(lines: TextLine[]): string {
  return joinLines(lines.map(({ text }) => text).join('\n'));
}

/** Numbers that the document leaves out between its first and last paragraph. */
export function missingNumbers(paragraphs: Paragraph[]): string[] {
  const present = new Set(paragraphs.map(({ number }) => Number(number)));
  const first = Math.min(...present);
  const last = Math.max(...present);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step)
    .filter((number) => !present.has(number))
    .map(String);
}
