import { sentenceEnds } from './sentences.js';
import { LABEL, type TextLine } from './text-lines.js';

/** A paragraph's own lines and the heading lines that stand between it and the next paragraph. */
export interface HeadedLines {
  body: TextLine[];
  headings: TextLine[];
}

/** Verbs that make a sentence; no heading of a UN document has one. */
const SAYS = /\b(?:should|must|shall|is|are|was|were|has|have|had|recommends?|regrets?|requests?|welcomes?)\b/;
/** No heading of a UN document is longer than this, in characters. */
const LONGEST = 300;
/** The share of a line's characters that fit into it in bold. */
const BOLD = 0.9;
const LOWER_OR_CLOSING = /^[\p{Ll})\],;]/u;

/**
 * Takes the headings off the end of a paragraph: what follows its last closed sentence and begins with a capital.
 * A heading may share its line with the end of the paragraph above, or with the number of the paragraph below.
 * `width` is that of the printed lines in characters, null where they are not wrapped.
 */
export function splitHeadings(lines: TextLine[], width: number | null): HeadedLines {
  const { index, end } = lastClosing(lines);
  if (index < 0) return { body: lines, headings: [] };
  const body = lines.slice(0, index + 1);
  const tail = lines.slice(index + 1);
  const last = body[index];
  const rest = last.text.slice(end).trim();
  if (rest !== '' && !LABEL.test(rest)) {
    body[index] = { ...last, text: last.text.slice(0, end) };
    tail.unshift({ text: rest, at: last.at + last.text.indexOf(rest, end), afterBlank: false });
  }
  // An abbreviation may close a sentence ("Washington, D.C."); no heading ends with a full stop.
  const closed = tail.findLastIndex(({ text }) => /\.["”’)]*$/.test(text));
  body.push(...tail.splice(0, closed + 1));
  while (tail.length > 0 && (LOWER_OR_CLOSING.test(tail[0].text) || tail[0].text.length > LONGEST))
    body.push(...tail.splice(0, 1));
  return { body, headings: joinWrapped(tail, width) };
}

/** The last line in which a sentence closes or a limb begins, and the offset in it where its heading may begin. */
function lastClosing(lines: TextLine[]): { index: number; end: number } {
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const { text } = lines[index];
    if (isHeadingWithArticles(lines, index)) continue;
    // A colon within a line may belong to a heading ("Torture: no. 21 & 22").
    const end = sentenceEnds(text).findLast((offset) => offset === text.length || text[offset - 1] !== ':');
    if (end !== undefined) return { index, end: endOfSpeech(text, end) };
    if (LABEL.test(text)) return { index, end: text.length };
  }
  return { index: -1, end: 0 };
}

/** Where a further sentence follows that closes with an abbreviation, its end; else `end`. */
function endOfSpeech(text: string, end: number): number {
  const rest = text.slice(end);
  const further = /^.*\.["”’)]*(?=\s+\p{Lu}|$)/su.exec(rest)?.[0];
  return further && SAYS.test(further) ? end + further.length : end;
}

/** `Equality and non-discrimination (art. 5)`: some committees name the articles in headings, without a full stop. */
function isHeadingWithArticles(lines: TextLine[], index: number): boolean {
  const { text } = lines[index];
  const above = lines[index - 1];
  if (
    !above ||
    text.length > 120 ||
    !/^\p{Lu}[^.;:]*\((?:arts?\.|articles?) [^()]*(?:\([^()]*\)[^()]*)*\)$/u.test(text)
  )
    return false;
  return /[.;:!?]["”’)]*$/.test(above.text);
}

/** A heading of two lines is one: the second begins small, or the first breaks off or leaves it no room. */
function joinWrapped(lines: TextLine[], width: number | null): TextLine[] {
  const joined: TextLine[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    const wraps =
      above &&
      (LOWER_OR_CLOSING.test(line.text) || breaksOff(above.text) || isFull(above.text, line, width)) &&
      !isSectionHeading(line.text);
    if (above && wraps) above.text = `${above.text} ${line.text}`;
    else joined.push({ ...line });
  }
  return joined;
}

/** Whether the first word of `below` had no room behind `above`; bold letters take more of it than those of the text. */
function isFull(above: string, below: TextLine, width: number | null): boolean {
  if (width === null || below.afterBlank) return false;
  return above.length + 1 + below.text.split(' ')[0].length > width * BOLD && !isSectionHeading(above);
}

/** Whether a line is only the first part of what it says: it breaks off, or the line below goes on small. */
export function goesOn(text: string, below: string | undefined): boolean {
  return breaksOff(text) || LOWER_OR_CLOSING.test(below ?? '');
}

function breaksOff(text: string): boolean {
  return /(?:,|\b(?:and|or|of|the|in|to|on|for|with|against|by|from|as|under|including))$/.test(text);
}

/** A lettered or roman heading of a section, such as `C. Principal matters of concern and recommendations`. */
export function isSectionHeading(text: string): boolean {
  return sectionHeading(text) !== null;
}

/** The letter (or roman number) and title of a section heading; null for any other line. */
export function sectionHeading(text: string): { letter: string; title: string } | null {
  const match = /^([A-H]|[IVX]{1,4})\.\s*(\p{Lu}\p{Ll}.*)$/u.exec(text);
  return match ? { letter: match[1], title: match[2] } : null;
}
