import { heaviestChain } from './chain.js';
import type { Note } from './notes.js';
import { bracketSuperscripts } from './note-starts.js';
import type { BodyLine } from './note-zones.js';

/** A line of the running text without its markers, and the notes that were marked in it. */
export interface MarkedLine extends BodyLine {
  notes: number[];
}

interface Candidate {
  order: number;
  weight: number;
  /** Index of the line, and where in its text the marker stands. */
  at: number;
  start: number;
  end: number;
}

/**
 * Takes the markers out of the running text. Copied markers are bare digits, glued to a word or a figure
 * (`20093` is the year 2009 and note 3), so each is found as a member of the whole series, near its note.
 * @param byPage notes stand at the foot of their page: a marker is on the page of its note or shortly before it
 */
export function takeMarkers(body: readonly BodyLine[], notes: readonly Note[], byPage: boolean): MarkedLine[] {
  const texts = body.map(({ text }) => bracketSuperscripts(text));
  const candidates = body.flatMap((line, at) => candidatesOf(texts[at], at, notesNear(line, notes, byPage)));
  const chain = heaviestChain(candidates, (from, to) => {
    if (!from) return 0;
    if (to.order <= from.order || (to.at === from.at && to.start < from.end)) return null;
    return (to.order - from.order - 1) * 0.05;
  });
  const byLine = new Map<number, Candidate[]>();
  for (const marker of chain) byLine.set(marker.at, [...(byLine.get(marker.at) ?? []), marker]);
  return body.map((line, at) => {
    const markers = byLine.get(at) ?? [];
    return { ...line, text: without(markers, texts[at]), notes: markers.map(({ order }) => order) };
  });
}

/** The notes that may be marked on a line, with what their nearness adds to the weight. */
function notesNear(line: BodyLine, notes: readonly Note[], byPage: boolean): { note: Note; near: number }[] {
  if (!byPage) return notes.map((note) => ({ note, near: 1 }));
  return notes
    .filter(({ zone }) => zone >= line.zone && zone <= line.zone + 2)
    .map((note) => ({ note, near: [2, 0.5, 0.1][note.zone - line.zone] }));
}

function candidatesOf(text: string, at: number, notes: readonly { note: Note; near: number }[]): Candidate[] {
  if (notes.length === 0) return [];
  return [...text.matchAll(/\d+/g)].flatMap((run) =>
    notes.flatMap(({ note, near }) =>
      numbersOf(note).flatMap(({ number, penalty }) => {
        if (!run[0].endsWith(number)) return [];
        const end = run.index + run[0].length;
        const place = placeOf(text, end - number.length, end, run[0].slice(0, -number.length));
        return place ? [{ order: note.order, at, ...place, weight: place.weight + near - penalty }] : [];
      }),
    ),
  );
}

/** A misnumbered note is mostly marked by its true place in the series, else by its printed number. */
function numbersOf({ order, printed }: Note): { number: string; penalty: number }[] {
  const own = { number: String(order), penalty: 0 };
  return printed === own.number ? [own] : [own, { number: printed, penalty: 1 }];
}

const YEAR = /^(?:1[89]|20)\d\d$/;
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
/** What follows a number that counts or orders something, or is part of a larger number. */
const NOT_AFTER = new RegExp(
  `^(?:\\d|[%°/]|[.,:]\\d|[-–—]\\d|(?:st|nd|rd|th)\\b|\\s?(?:per ?cent|%|${MONTH}\\b|million|billion|thousand))`,
);
/** What a number in its own right follows: `Article 5`, `No. 5`, `of 5`, `the 5`, `2009-5`. */
const BELONGS_TO_NUMBER =
  /(?:\b(?:Articles?|arts?|paragraphs?|paras?|Parts?|Chapters?|Sections?|sub-?paragraphs?|Nos?|Numbers?|Rules?|pages?|pp?|vol|Resolution|Convention|Protocol|Law|of|in|at|to|on|by|for|from|with|and|or|than|about|over|only|the|a|an|is|are|was|were|least|some|other|all|since|until|between|within|after|before|during|under|least|another|total|nearly|almost|approximately|aged|these|those|per|May|June|July|March|April|January|February|August|September|October|November|December)\.?|№)\s*$/i;

function placeOf(text: string, start: number, end: number, prefix: string): Omit<Candidate, 'order' | 'at'> | null {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const bracketed = /\[\^?$/.test(before) && after.startsWith(']') && prefix === '';
  if (bracketed) return { start: before.search(/\s?\[\^?$/), end: end + 1, weight: 6 };
  if (NOT_AFTER.test(after)) return null;
  const weight = prefix
    ? afterDigits(before, prefix, text.slice(start - prefix.length, end))
    : afterText(before, after);
  if (weight === 0) return null;
  const gluedToNext = /^[\p{L}“«(]/u.test(after);
  if (gluedToNext && (prefix || /\s$/.test(before))) return null;
  return { start, end, weight: gluedToNext ? weight / 2 : weight };
}

/** A year that stands whole is no figure with a marker; a longer run that begins with a year is hardly anything else. */
function afterDigits(before: string, prefix: string, run: string): number {
  const head = before.slice(0, -prefix.length);
  const inWord = /[\p{L}/_.,]$/u.test(head) && !/\bNo\.?$/.test(head);
  if (inWord || prefix.length > 4 || prefix.startsWith('0') || YEAR.test(run)) return 0;
  if (YEAR.test(prefix)) return 3;
  return /(?:\bNos?\.? ?|№ ?|\d[-–])$/.test(head) ? 1.5 : 0.4;
}

function afterText(before: string, after: string): number {
  if (/(?:^|\s)$/.test(before)) {
    const opensItem = before === '' && /^[.)]/.test(after);
    if (opensItem || before === '' || BELONGS_TO_NUMBER.test(before) || !/^(?:[\s.,;:)”"’]|$)/.test(after)) return 0;
    return /[.;:)”"’»]\s$/.test(before) ? 1.2 : 0.4;
  }
  if (/[-–—/(“«‘$€£№\\_=&?#]$/.test(before)) return 0;
  if (/\bArticles?$/i.test(before)) return 0;
  if (/\b(?:Nos?|Arts?|pp?|paras?|vol)\.?$/i.test(before)) return 0.3;
  if (/\d[.,]$/.test(before))
    return /\b(?:1[89]|20)\d\d[.,]$/.test(before) || /^(?:$|\s+\p{Lu})/u.test(after) ? 1.5 : 0.3;
  return 3;
}

function without(markers: readonly Candidate[], text: string): string {
  let kept = '';
  let from = 0;
  for (const { start, end } of markers) {
    const wordFollows = /^\p{L}/u.test(text.slice(end)) && /[\p{L}\d.,;:!?”"’)]$/u.test(text.slice(from, start));
    kept += text.slice(from, start) + (wordFollows ? ' ' : '');
    from = end;
  }
  return (kept + text.slice(from)).replaceAll(/\s+/g, ' ').trim();
}
