import { joinText, type Vocabulary } from './joined-text.js';
import type { MarkedLine } from './note-markers.js';
import type { NumberedLines } from './paragraphs.js';

/** A heading inside a section or block, which belongs to no paragraph. */
export interface SubHeading {
  line: number;
  text: string;
}

/** More in a row are the items of a list. */
const IN_A_ROW = 2;

/**
 * Takes the headings out of the paragraphs: the last lines of one before the number of the next, or a paragraph
 * without a number of its own. Notes marked in a heading stay with the paragraph beside it.
 */
export function withoutSubHeadings(
  paragraphs: readonly NumberedLines[],
  words: Vocabulary,
): { paragraphs: NumberedLines[]; headings: SubHeading[] } {
  const headings: SubHeading[] = [];
  const kept: NumberedLines[] = [];
  let waiting: MarkedLine[] = [];
  paragraphs.forEach((paragraph, at) => {
    const { lines } = paragraph;
    const from = headingFrom(paragraphs, at, words);
    if (from < lines.length) headings.push({ line: lines[from].number, text: joinText(lines.slice(from), words) });
    const asides = [...waiting, ...lines.slice(from)];
    waiting = from === 0 ? asides : [];
    if (from > 0) kept.push({ ...paragraph, lines: [...lines.slice(0, from), ...asides], asides });
  });
  return { paragraphs: kept, headings };
}

/** Index of the paragraph's first line that is a heading; its length when it has none. */
function headingFrom(paragraphs: readonly NumberedLines[], at: number, words: Vocabulary): number {
  const { number, lines } = paragraphs[at];
  const next = paragraphs[at + 1];
  if (!next) return lines.length;
  if (number === '' && isHeadingText(joinText(lines, words))) return inAList(paragraphs, at, words) ? lines.length : 0;
  const opens = lines.findLastIndex(({ gap }, index) => index > 0 && gap > 0);
  if (next.number === '' || opens < 1 || lines.length - opens > 2) return lines.length;
  const ended = /[.!?][”"’»)\]]*\d{0,3}$/.test(lines[opens - 1].text);
  return ended && isHeadingText(joinText(lines.slice(opens), words)) ? opens : lines.length;
}

function inAList(paragraphs: readonly NumberedLines[], at: number, words: Vocabulary): boolean {
  const short = (index: number) => {
    const paragraph = paragraphs[index];
    return paragraph?.number === '' && isHeadingText(joinText(paragraph.lines, words));
  };
  let [from, to] = [at, at];
  while (short(from - 1)) from--;
  while (short(to + 1)) to++;
  return to - from >= IN_A_ROW || to === paragraphs.length - 1;
}

function isHeadingText(text: string): boolean {
  return (
    text.length <= 110 &&
    text.split(' ').length <= 14 &&
    /^(?:(?:[A-Z]|[IVX]+|\d{1,2}(?:\.\d{1,2})+|[a-z])[.)]\s+)?[\p{Lu}“"]/u.test(text) &&
    /\p{L}{3}/u.test(text) &&
    !/[.;:!?|]|,$|\d+ \d+|^(?:Table|Figure|Source|Grade|None)\b/.test(text.replace(/^\S{1,4}[.)]\s/, ''))
  );
}
