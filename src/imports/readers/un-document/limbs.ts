import { joinLines } from './printed-text.js';
import { LABEL, type TextLine } from './text-lines.js';

/** One lettered part of a paragraph; `label` is `(a)`, with the letter as printed. */
export interface Limb {
  label: string;
  text: string;
}

interface Start {
  letter: string;
  at: number;
  textAt: number;
}

/** A lettered list within a line: after a colon, semicolon, comma or full stop, after "and"; `(a)` also after "should". */
const LABEL_WITHIN =
  /(?:(?<=[:;,.]\s|[:;,]\s(?:and|or)\s)\(([a-z]{1,2})\)|(?<=\b(?:should|must|to|by|that)\s)\((a)\))\s*(?=\S)/g;
const ROMAN = /^[ivx]+$/;
/** A line longer than this is a paragraph that is not wrapped. */
const UNWRAPPED = 200;
/** Lines of printed text are at least this share of its width where a word more had no room. */
const RAGGED = 0.85;
/** A sentence that goes back from the list to the whole paragraph. */
const BACK_TO_PARAGRAPH =
  /^(?:The (?:Committee|State [Pp]arty)|It (?:should|also|further)|In addition|Furthermore|Finally|Lastly|Moreover)\b/;

/**
 * The limbs of a paragraph, at line starts or within lines, in rising order of their letters; a letter may be missing,
 * as some are in print. Romans within a limb belong to it.
 */
export function limbsOf(lines: TextLine[]): Limb[] {
  const text = lines.map((line) => line.text).join('\n');
  const starts = startsOf(lines, text);
  return starts.map(({ letter, textAt }, index) => {
    const end = starts[index + 1]?.at ?? endOfList(lines, textAt);
    return { label: `(${letter})`, text: joinLines(text.slice(textAt, end)) };
  });
}

function startsOf(lines: TextLine[], text: string): Start[] {
  const starts: Start[] = [];
  for (const candidate of candidatesOf(lines, text)) {
    const before = starts.at(-1)?.letter ?? null;
    if (follows(before, candidate.letter, candidate.firm)) starts.push(candidate);
  }
  const oneWithinALine = starts.length === 1 && !lines.some(({ text: line }) => LABEL.test(line));
  return oneWithinALine ? [] : starts;
}

function candidatesOf(lines: TextLine[], text: string): (Start & { firm: boolean })[] {
  const atLineStarts: (Start & { firm: boolean })[] = [];
  let at = 0;
  for (const [index, line] of lines.entries()) {
    const label = LABEL.exec(line.text);
    if (label && beginsLimb(line, lines[index - 1], label[0].length))
      atLineStarts.push({ letter: label[1], at, textAt: at + label[0].length, firm: true });
    at += line.text.length + 1;
  }
  const within = [...text.matchAll(LABEL_WITHIN)]
    .map((match) => ({
      letter: match[1] ?? match[2],
      at: match.index,
      textAt: match.index + match[0].length,
      // A letter may be left out in print; only between a semicolon and a capital is one within a line sure then.
      firm:
        /;(?: and)? $/.test(text.slice(0, match.index)) && /^\p{Lu}/u.test(text.slice(match.index + match[0].length)),
    }))
    .filter((candidate) => !atLineStarts.some((start) => start.at === candidate.at));
  return [...atLineStarts, ...within].toSorted((one, other) => one.at - other.at);
}

/** A wrapped line may begin with `(b) of the Act`: what goes on small begins a limb only behind a closed line. */
function beginsLimb(line: TextLine, above: TextLine | undefined, labelLength: number): boolean {
  if (!above || line.afterBlank || /^\P{Ll}/u.test(line.text.slice(labelLength))) return true;
  return /[.;:]$|[;,] (?:and|or)$/.test(above.text);
}

function follows(before: string | null, letter: string, firm: boolean): boolean {
  const order = orderOf(letter);
  if (before === null) return letter === 'a' || (firm && order <= 3);
  const step = order - orderOf(before);
  if (step === 1) return true;
  return firm && step > 1 && letter.length === before.length && !ROMAN.test(letter);
}

/** `a` is 1, `z` 26, `aa` 27. */
function orderOf(letter: string): number {
  return (letter.length - 1) * 26 + letter.charCodeAt(0) - 96;
}

/** The last limb, whose words begin at `from`, ends where a line of its own speaks of the whole again. */
function endOfList(lines: TextLine[], from: number): number {
  const width = Math.max(...lines.map(({ text }) => text.length));
  let at = 0;
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const ownLine =
      above &&
      (line.afterBlank || width > UNWRAPPED || hadRoom(above, line, width) || /^The Committee\b/.test(line.text));
    if (at > from && ownLine && /[.;]["”’)]*$/.test(above.text) && BACK_TO_PARAGRAPH.test(line.text)) return at;
    const within = at <= from ? endWithin(line.text, from - at) : null;
    if (within !== null) return at + within;
    at += line.text.length + 1;
  }
  return at;
}

/** Within a line nothing tells, but where the limbs run on, so may the Committee's own words behind the last one. */
function endWithin(line: string, from: number): number | null {
  const runOn = line.slice(0, from + 1).match(LABEL_WITHIN)?.length ?? 0;
  const committee = /(?<=[.;]) The Committee (?:also |further )?\p{Ll}+s\b/u.exec(line.slice(from));
  return runOn > 1 && committee ? from + committee.index : null;
}

/** Whether the first word of a line would have stood on the line above if they were one paragraph. */
function hadRoom(above: TextLine, line: TextLine, width: number): boolean {
  return above.text.length + 1 + line.text.split(' ')[0].length < width * RAGGED;
}
