import { heaviestChain } from './chain.js';
import type { Line } from './lines.js';

/** How the notes of a document print their numbers: `12 See`, `12. See`, `12) See`, `[12] See`. */
export type NoteStyle = 'plain' | 'dot' | 'parenthesis' | 'bracket';

/** A line that may begin a note. */
export interface NoteStart {
  number: number;
  style: NoteStyle;
  /** The line's text after the number. */
  text: string;
  /** Likelihood by its look alone: years, dates and figures score low. */
  weight: number;
}

const STARTS: [NoteStyle, RegExp][] = [
  ['bracket', /^\[\^?(\d{1,3})\]:?\s*(.+)$/],
  ['parenthesis', /^\(?(\d{1,3})\)\s*(.+)$/],
  ['dot', /^(\d{1,3})\.\s+(.+)$/],
  ['plain', /^(\d{1,3})\s*(\D.*)$/],
];
const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Text with superscript digits as plain ones in brackets, so that both kinds of marker read alike: `law¹²` → `law[12]`. */
export function bracketSuperscripts(text: string): string {
  return text.replaceAll(
    /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g,
    (digits) => `[${[...digits].map((digit) => SUPERSCRIPTS.indexOf(digit)).join('')}]`,
  );
}

/** Reads a line as the beginning of a note, or null. */
export function noteStart(line: string): NoteStart | null {
  const text = bracketSuperscripts(line);
  for (const [style, pattern] of STARTS) {
    const [, digits, rest] = pattern.exec(text) ?? [];
    if (!digits || digits.startsWith('0')) continue;
    const weight = likelihood(rest);
    return weight > 0 ? { number: Number(digits), style, text: rest.trim(), weight } : null;
  }
  return null;
}

function likelihood(rest: string): number {
  if (/^[,.;:)\]%/°-]/.test(rest)) return 0;
  if (MONTH.test(rest)) return 0.5;
  return /^[\p{Lu}“"«‘'(„№/]|^https?:|^www\.|^\p{L}+:/u.test(rest) ? 3 : 0.8;
}

/** A line of the notes with the zone (the foot of one page) that it stands in, counted from 0. */
export interface NoteLine extends Line {
  zone: number;
}

type Candidate = NoteStart & { line: NoteLine; firstOfZone: boolean };

/** The lines among those of the notes that begin a note, in order. Statute parts and years at line starts are not. */
export function noteStarts(lines: readonly NoteLine[]): { line: NoteLine; start: NoteStart }[] {
  const candidates = lines.flatMap((line, at): Candidate[] => {
    const start = noteStart(line.text);
    const firstOfZone = lines[at - 1]?.zone !== line.zone;
    return start ? [{ ...start, weight: start.weight + (firstOfZone ? 0.5 : 0), line, firstOfZone }] : [];
  });
  const style = commonestStyle(candidates);
  const ofStyle = candidates.filter((candidate) => candidate.style === style);
  const restarts = restartsOnEachPage(ofStyle);
  return heaviestChain(ofStyle, (from, to) => stepCost(from, to, restarts)).map(({ line, ...start }) => ({
    line,
    start,
  }));
}

function commonestStyle(candidates: readonly Candidate[]): NoteStyle {
  const score = (style: NoteStyle) =>
    candidates.reduce((sum, one) => sum + (one.style === style ? one.weight + (one.firstOfZone ? 2 : 0) : 0), 0);
  return (['plain', 'dot', 'parenthesis', 'bracket'] as const).toSorted((a, b) => score(b) - score(a))[0];
}

function restartsOnEachPage(candidates: readonly Candidate[]): boolean {
  const firsts = candidates.filter(({ firstOfZone }) => firstOfZone);
  return firsts.length >= 3 && firsts.filter(({ number }) => number === 1).length > firsts.length / 2;
}

/** Misnumbered notes exist: a number printed twice or left out costs, but less than losing the note. */
function stepCost(from: Candidate | null, to: Candidate, restarts: boolean): number | null {
  if (!from) return to.number === 1 ? 0 : 2.5;
  if (restarts && to.firstOfZone && to.number === 1 && from.line.zone !== to.line.zone) return 0.2;
  const step = to.number - from.number;
  if (step === 1) return 0;
  if (step === 0 || step === 2) return 2;
  return step === 3 ? 2.5 : null;
}
