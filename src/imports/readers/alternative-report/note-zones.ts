import type { Line } from './lines.js';
import { bracketSuperscripts, noteStart, type NoteLine } from './note-starts.js';

/** A line of the running text; `zone` is the number of note zones above it, so the index of the zone below. */
export interface BodyLine extends Line {
  zone: number;
}

/** The running text and the notes, each in reading order. */
export interface SeparatedLines {
  body: BodyLine[];
  notes: NoteLine[];
  /** Whether notes stand at the foot of their pages, so that a marker is near its note. */
  byPage: boolean;
}

const NOTES_HEADING = /^(?:end\s?notes?|foot\s?notes?|notes|references and notes)\s*:?$/i;

/** Separates the running text from notes at page feet (below a rule, or at a page's end) or at the document's end. */
export function separateNotes(lines: readonly Line[]): SeparatedLines {
  const end = endNotes(lines);
  if (end) return end;
  const ruled = belowRules(lines);
  return ruled.notes.length > 0 ? ruled : atPageFeet(lines);
}

function withZone(line: Line, zone: number): NoteLine {
  return { ...line, zone };
}

function endNotes(lines: readonly Line[]): SeparatedLines | null {
  const from = lines.findLastIndex(
    ({ text }, at) =>
      at > lines.length / 3 &&
      (NOTES_HEADING.test(text)
        ? noteStart(lines[at + 1]?.text ?? '')?.number === 1
        : /^(?:\[\^?1\]:?|¹)\s*\S/.test(text) && /^(?:\[\^?2\]:?|²)\s*\S/.test(nextNoteAfter(lines, at))),
  );
  if (from < 0) return null;
  const notes = NOTES_HEADING.test(lines[from].text) ? lines.slice(from + 1) : lines.slice(from);
  return {
    body: lines.slice(0, from).map((line) => withZone(line, 0)),
    notes: notes.map((line) => withZone(line, 0)),
    byPage: false,
  };
}

/** The next line that begins with a bracketed number, when nothing else of the text's structure comes before it. */
function nextNoteAfter(lines: readonly Line[], at: number): string {
  return lines.slice(at + 1, at + 12).find(({ text }) => /^(?:\[\^?\d|[¹²³])/.test(text))?.text ?? '';
}

function belowRules(lines: readonly Line[]): SeparatedLines {
  const ruled = lines.filter(({ afterRule }) => afterRule);
  const numbered = ruled.filter(({ text }) => noteStart(text));
  const trusted = numbered.length >= Math.max(1, ruled.length / 2);
  const pagesAreMarked = lines.some(({ opensPage }) => opensPage);
  const body: BodyLine[] = [];
  const notes: NoteLine[] = [];
  let zone = 0;
  let inZone = false;
  lines.forEach((line, at) => {
    if (line.afterRule && (trusted || noteStart(line.text))) {
      if (inZone) zone++;
      inZone = true;
    } else if (inZone && endsZone(lines, at, pagesAreMarked)) {
      inZone = false;
      zone++;
    }
    if (inZone) notes.push({ ...line, zone });
    else body.push(afterZone({ ...line, zone }, body.at(-1)));
  });
  return { body, notes, byPage: true };
}

/** The first line after a zone may go on with the sentence above the zone, whatever blanks surround the notes. */
function afterZone(line: BodyLine, before: BodyLine | undefined): BodyLine {
  return before && before.zone !== line.zone ? { ...line, gap: 0, opensPage: true } : line;
}

function endsZone(lines: readonly Line[], at: number, pagesAreMarked: boolean): boolean {
  if (pagesAreMarked) return lines[at].opensPage && !goesOnWithNotes(lines, at);
  return lines[at].gap > 0 && !noteStart(lines[at].text);
}

/** A note's second line can be indented like a page's first; then the next note follows within a few lines. */
function goesOnWithNotes(lines: readonly Line[], at: number): boolean {
  const last = lines.slice(Math.max(0, at - 12), at).findLast(({ text }) => (noteStart(text)?.weight ?? 0) >= 3);
  const expected = last && noteStart(last.text);
  if (!expected) return false;
  for (const { text, gap, afterRule } of lines.slice(at + 1, at + 6)) {
    if (gap > 0 || afterRule) return false;
    const start = noteStart(text);
    if (start && start.weight >= 3 && start.style === expected.style && start.number === expected.number + 1)
      return true;
  }
  return false;
}

/** Without rules: the tail of a page that begins with a coming note's number, its marker being printed above it. */
function atPageFeet(lines: readonly Line[]): SeparatedLines {
  const body: BodyLine[] = [];
  const notes: NoteLine[] = [];
  let zone = 0;
  let printed = 0;
  for (const page of pagesOf(lines)) {
    const found = page.findIndex((_, at) => at > 0 && opensNotes(page, at, printed));
    const from = found < 0 ? page.length : found;
    for (const line of page.slice(0, from)) body.push(afterZone({ ...line, zone }, body.at(-1)));
    for (const line of page.slice(from).flatMap((one, _, foot) => withoutRunIns(one, foot))) {
      notes.push({ ...line, zone });
      const start = noteStart(line.text);
      if (start && (start.number === printed + 1 || line.number === page[from]?.number)) printed = start.number;
    }
    if (found >= 0) zone++;
  }
  return { body, notes, byPage: true };
}

/** What a number in its own right follows, though it ends like a sentence. */
const ABBREVIATION = '(?:No|Nos|art|arts|p|pp|vol|para|paras)\\.\\s';

/**
 * A copy may print the notes of a page as one paragraph: `1 See: Law. 2 Ibid. 3 Code, p. 4.` The next number begins
 * a note after a finished sentence, unless a line of the foot begins with it.
 */
function withoutRunIns(line: Line, foot: readonly Line[]): Line[] {
  const start = noteStart(line.text);
  const number = (start?.number ?? 0) + 1;
  if (!start || start.style !== 'plain' || foot.some(({ text }) => noteStart(text)?.number === number)) return [line];
  const next = new RegExp(`(?<=[.!?)\\]”"]\\s)(?<!\\b${ABBREVIATION})${number} (?=\\S)`, 'i').exec(line.text);
  const rest = next ? line.text.slice(next.index) : '';
  if ((noteStart(rest)?.weight ?? 0) < 3) return [line];
  const first = { ...line, text: line.text.slice(0, next?.index).trim(), runsOn: false };
  return [first, ...withoutRunIns({ ...line, text: rest, gap: 0, opensPage: false, afterRule: false }, foot)];
}

/** How many notes may have been missed on the pages before. */
const NOTES_MISSED = 8;

function opensNotes(page: readonly Line[], at: number, printed: number): boolean {
  const start = noteStart(page[at].text);
  const comes = start && start.number > printed && start.number <= printed + 1 + NOTES_MISSED;
  if (!comes || start.weight < 3 || start.style === 'dot') return false;
  const above = page
    .slice(0, at)
    .map(({ text }) => bracketSuperscripts(text))
    .join(' ');
  const glued = `(?:[\\p{L}.,;:!?”"’')]\\s?|\\b(?:1[89]|20)\\d\\d|\\bNo\\. ?\\d+)${start.number}(?!\\d)`;
  return above.includes(`[${start.number}]`) || new RegExp(glued, 'u').test(above);
}

function pagesOf(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = [];
  for (const line of lines) {
    if (line.opensPage || pages.length === 0) pages.push([]);
    pages.at(-1)?.push(line);
  }
  return pages;
}
