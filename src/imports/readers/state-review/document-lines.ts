import { takeMarkers } from './note-markers.js';

/** One physical line without markup, page furniture blanked. `number` counts from 1; `notes` are the markers it had. */
export interface Line {
  number: number;
  text: string;
  notes: string[];
}

/** Lines that stand together between blank ones. `line` is the number of the first. */
export interface Block {
  line: number;
  text: string;
  lines: Line[];
}

const pageNumber = /^\s*(?:[-–—]\s*)?(?:page\s+)?\d{1,3}(?:\s*(?:\/|of)\s*\d{1,3})?(?:\s*[-–—])?\s*$/i;
/** A running head is short and comes back, unchanged, on page after page. */
const runningHead = { longest: 90, leastRepeats: 4 };
/** Without blank lines a document prints one paragraph per line: seen when hardly a line is blank and lines are long. */
const paragraphPerLine = { blankShare: 0.1, meanLength: 120 };

/** The text without markup of its conversion: emphasis marks, bookmarks, escapes, hard spaces. */
function withoutMarkup(text: string): string {
  return text
    .replace(/\[bookmark:[^\]]*\]/g, '')
    .replace(/\*\*/g, '')
    .replace(/(?<![*\p{L}\d])\*(\S(?:[^*]*\S)?)\*(?![*\p{L}\d])/gu, '$1')
    .replace(/\\([*_#|~])/g, '$1')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The physical lines of a text with any line ending; a form feed is a page break, not a line. */
export function physicalLines(text: string): string[] {
  return text
    .replace(/^\ufeff/, '')
    .replace(/\f/g, '')
    .split(/\r\n|\r|\n/);
}

/** The lines cleaned for reading: markup and note markers taken out, page numbers and running heads blanked. */
export function readLines(text: string): Line[] {
  const cleaned = physicalLines(text).map(withoutMarkup);
  const repeats = new Map<string, number>();
  for (const line of cleaned) {
    if (line && line.length <= runningHead.longest && !/[.!?;:]$/.test(line)) {
      repeats.set(line, (repeats.get(line) ?? 0) + 1);
    }
  }
  return cleaned.map((line, index) => {
    const furniture = pageNumber.test(line) || (repeats.get(line) ?? 0) >= runningHead.leastRepeats;
    const { text: stripped, markers } = takeMarkers(furniture ? '' : line);
    return { number: index + 1, text: stripped.replace(/\s+([.,;:])(?=\s|$)/g, '$1').trim(), notes: markers };
  });
}

/** One block of some lines (at least one). */
export function toBlock(lines: Line[]): Block {
  return { line: lines[0].number, text: lines.map((line) => line.text).join(' '), lines };
}

/** The blocks of some lines, in order. */
export function readBlocks(lines: readonly Line[]): Block[] {
  const printed = lines.filter((line) => line.text !== '');
  const length = printed.reduce((total, line) => total + line.text.length, 0);
  const unspaced =
    lines.length - printed.length < lines.length * paragraphPerLine.blankShare &&
    length > printed.length * paragraphPerLine.meanLength;
  const groups: Line[][] = [];
  let previous: Line | undefined;
  for (const line of printed) {
    if (!unspaced && previous && line.number === previous.number + 1) groups.at(-1)?.push(line);
    else groups.push([line]);
    previous = line;
  }
  return groups.map(toBlock);
}
