import { heaviestChain } from './chain.js';
import { joinText, type Vocabulary } from './joined-text.js';
import type { MarkedLine } from './note-markers.js';
import { opensItem } from './outline.js';

/** A paragraph with its lines; the number is as printed, empty where none is. */
export interface NumberedLines {
  number: string;
  /** The first line without the number. */
  lines: MarkedLine[];
  /** Those of its lines that belong to no text, such as a heading's; the notes marked in them stay with it. */
  asides?: MarkedLine[];
}

/** The paragraph as the parsed document shows it. */
export interface Paragraph {
  number: string;
  line: number;
  text: string;
  notes: number[];
}

const NUMBER = /^\(?(\d{1,3}(?:\.\d{1,3})*)[.)](?:\s+(?=\S)|(?=[\p{L}“"«])|$)(.*)$/u;

interface Candidate {
  at: number;
  number: string;
  value: number;
  rest: string;
  weight: number;
}

/** The numbered paragraphs of a block or section, and the lines before the first of them. */
export function numberedParagraphs(lines: readonly MarkedLine[]): {
  before: MarkedLine[];
  paragraphs: NumberedLines[];
} {
  const starts = heaviestChain(
    lines.flatMap((_, at) => candidateAt(lines, at)),
    stepCost,
  );
  const paragraphs = starts.map(({ at, number, rest }, index) => {
    const [first, ...more] = lines.slice(at, starts[index + 1]?.at);
    return { number, lines: rest ? [{ ...first, text: rest }, ...more] : [{ ...first, text: '' }, ...more] };
  });
  return { before: lines.slice(0, starts[0]?.at), paragraphs };
}

function candidateAt(lines: readonly MarkedLine[], at: number): Candidate[] {
  const [, number, rest] = NUMBER.exec(lines[at].text) ?? [];
  if (!number || number.startsWith('0')) return [];
  const breaks = lines[at].gap > 0 || at === 0;
  const weight = breaks ? 3 : lines[at].opensPage ? 2.5 : opensItem(lines, at) ? 1 : 0.2;
  return [{ at, number, value: Number(number.split('.').at(-1)), rest, weight }];
}

/** Numbers count up; a few may be missing. A series that begins late is less likely than one that begins at 1. */
function stepCost(from: Candidate | null, to: Candidate): number | null {
  if (!from) return to.value === 1 ? 0 : 2.5;
  const step = to.value - from.value;
  if (step === 1) return 0;
  return step > 1 && step <= 5 ? 0.5 + step / 2 : null;
}

/** A row of a table that the copy prints on one line: `Grade | C1`. */
const TABLE_ROW = /^[^|]{2,80} \| \S/;

/** Lines without a number as paragraphs, cut at paragraph breaks and table rows. */
export function unnumberedParagraphs(lines: readonly MarkedLine[]): NumberedLines[] {
  const paragraphs: NumberedLines[] = [];
  for (const line of lines) {
    if (line.gap > 0 || TABLE_ROW.test(line.text) || paragraphs.length === 0)
      paragraphs.push({ number: '', lines: [line] });
    else paragraphs.at(-1)?.lines.push(line);
  }
  return paragraphs;
}

/** @param shownElsewhere lines of the paragraph whose text is shown elsewhere; the notes marked in them stay with it */
export function toParagraph(
  { number, lines, asides = [] }: NumberedLines,
  words: Vocabulary,
  shownElsewhere: readonly MarkedLine[] = [],
): Paragraph {
  const shown = lines.filter((line) => line.text !== '' && !asides.includes(line) && !shownElsewhere.includes(line));
  return { number, line: lines[0].number, text: joinText(shown, words), notes: notesIn(lines) };
}

/** The notes marked in lines, in their order, though a heading's lines stand after those of the paragraph below it. */
function notesIn(lines: readonly MarkedLine[]): number[] {
  return lines.flatMap(({ notes }) => notes).toSorted((a, b) => a - b);
}
