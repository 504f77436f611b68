import type { Page } from './page-furniture.js';
import type { PrintedLine } from './printed-text.js';

/** What star notes say; a line of a list may also begin with a star. */
const STAR_NOTE =
  /^\*{1,3}\s*(?:The present|Adopted|Approved|Made public|Re-?issued|Previously|Late|In accordance|Pursuant|For |Owing|The annex|Annex|Available|Circulated|This )/i;
const MONTH = /^\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** Pages without their notes; the notes told by a star (`Adopted by the Committee at its 116th session`); the others. */
export interface PagesAndNotes {
  lines: PrintedLine[];
  starNotes: string[];
  /** The numbered notes of each page that has some, from its first to its last, unparted. */
  numberedNotes: string[];
}

/**
 * Takes the notes off the pages: star notes wherever they stand, numbered notes at the foot of the page that calls them
 * (a note counts only when its number is the next one due and the page calls it), and the markers in the text.
 */
export function separateNotes(pages: Page[]): PagesAndNotes {
  const starNotes: string[] = [];
  const numberedNotes: string[] = [];
  let due = 1;
  const lines = pages.flatMap((page) => {
    const body = withFootApart(withoutStarNotes(page, starNotes), due);
    const foot = footOfPage(body, due);
    if (!foot) return body;
    const last = lastNote(body.slice(foot), due);
    const text = withoutMarkers(body.slice(0, foot), due, last);
    due = last + 1;
    numberedNotes.push(
      body
        .slice(foot)
        .map(({ text: note }) => note)
        .join(' '),
    );
    return text;
  });
  const bracketed = withoutBracketNotes(lines);
  return { lines: bracketed.lines, starNotes, numberedNotes: [...numberedNotes, ...bracketed.notes] };
}

function withoutStarNotes(page: Page, starNotes: string[]): Page {
  const kept: Page = [];
  for (let index = 0; index < page.length; index += 1) {
    const loneStar = /^\*{1,3}$/.test(page[index].text);
    if (!loneStar && !STAR_NOTE.test(page[index].text)) {
      kept.push(page[index]);
      continue;
    }
    if (loneStar) while (page[index + 1]?.text === '' || /^\*{1,3}$/.test(page[index + 1]?.text ?? '')) index += 1;
    const note = loneStar ? [] : [page[index].text];
    while (index + 1 < page.length && page[index + 1].text !== '' && !/[.)]$/.test(note.at(-1) ?? '')) {
      index += 1;
      note.push(page[index].text);
    }
    starNotes.push(note.join(' '));
  }
  return kept;
}

/** A page that is one line, as in some copies, with its notes on a line of their own. */
function withFootApart(page: Page, due: number): Page {
  const [only, ...others] = page.filter(({ text }) => text !== '');
  if (!only || others.length > 0) return page;
  const foot = [...only.text.matchAll(new RegExp(String.raw` (?=${opening(due)})`, 'gu'))].findLast(
    ({ index }) => !MONTH.test(only.text.slice(index + 1)) && markerIn(only.text.slice(0, index), due, 0),
  );
  if (!foot) return page;
  return [
    { ...only, text: only.text.slice(0, foot.index) },
    { ...only, text: only.text.slice(foot.index + 1) },
  ];
}

/** How note `number` begins. */
function opening(number: number): string {
  return String.raw`${number}\s+(?:["“‘'(\[§]|\p{Lu}|\d|https?:|www\.|[a-z]+\.)`;
}

/** The index of the first line of the numbered notes, or null when the page ends without any. */
function footOfPage(page: Page, due: number): number | null {
  const begins = new RegExp(`^${opening(due)}`, 'u');
  for (let index = page.length - 1; index > 0; index -= 1) {
    // A long address goes below its number.
    const alone = page[index].text === String(due);
    const words = alone ? `${due} ${page[index + 1]?.text ?? ''}` : page[index].text;
    if (!begins.test(words) || MONTH.test(words)) continue;
    if (markerIn(runningText(page.slice(0, index)), due, 0)) return index;
  }
  return null;
}

/** Notes may follow each other on a line: the last is the highest number that rises by one within the foot. */
function lastNote(foot: Page, due: number): number {
  const text = runningText(foot);
  let last = due;
  let from = 0;
  for (;;) {
    const next = new RegExp(String.raw`(?:^|\n|[.)”"/#] )${last + 1}\s+(?=\S)`, 'g');
    next.lastIndex = from;
    const match = next.exec(text);
    if (!match) return last;
    from = match.index + match[0].length;
    last += 1;
  }
}

interface Marker {
  from: number;
  to: number;
}

/** Where a text calls note `number`: glued to a word or mark, else apart after one, else glued to another number. */
function markerIn(text: string, number: number, from: number): Marker | null {
  const forms = [
    String.raw`(?<=[\p{L})\]”"’'][.,;:]?|\d[.,;:])${number}(?![\d\p{L}]|[.,]\d)`,
    String.raw`(?<=[\p{L}.,;:)”"’']) ${number}(?=[ \n][\p{L}(])`,
    String.raw`(?<=\d{2})${number}(?=[\s.,;:)])(?![.,]\d)`,
    String.raw`(?<=[.,;:)”"]\n)${number} (?=[\p{L}(])`,
  ];
  for (const form of forms) {
    const pattern = new RegExp(form, 'gu');
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (match) return { from: match.index, to: match.index + match[0].length };
  }
  return null;
}

function withoutMarkers(body: Page, first: number, last: number): Page {
  let text = runningText(body);
  let from = 0;
  for (let number = first; number <= last; number += 1) {
    const marker = markerIn(text, number, from);
    if (!marker) continue;
    text = text.slice(0, marker.from) + text.slice(marker.to);
    from = marker.from;
  }
  return text.split('\n').map((line, index) => ({ line: body[index].line, text: line }));
}

/** Word documents and web pages call a note `[1]` and print it at the end as `[1] text`. */
function withoutBracketNotes(lines: PrintedLine[]): { lines: PrintedLine[]; notes: string[] } {
  const first = lines.findIndex(({ text }) => /^\[1\] \S/.test(text));
  if (first < 0) return { lines, notes: [] };
  return {
    lines: lines.slice(0, first).map(({ line, text }) => ({ line, text: text.replaceAll(/ ?\[\d{1,3}\]/g, '') })),
    notes: lines.slice(first).flatMap(({ text }) => (text === '' ? [] : [text])),
  };
}

function runningText(lines: Page): string {
  return lines.map(({ text }) => text).join('\n');
}
