import { words } from '../../matching/stems.js';
import { physicalLines } from './document-lines.js';

/** An entry of the printed contents: `number` as printed (`VII`, `A`) or null, `title` without leaders and page. */
export interface ContentsEntry {
  number: string | null;
  title: string;
}

/** The printed contents: its entries and its last physical line (1-based); `lastLine` is 0 where there is none. */
export interface ContentsList {
  entries: ContentsEntry[];
  lastLine: number;
}

const heading = /^[\s#*|]*(?:table of )?contents[\s*:|]*$/i;
const tableRule = /^[\s|:-]*$/;
/** A title, leaders or a column border, and the page. */
const entry = /^\s*\|?\s*(.+?)\s*(?:\.{3,}|…+|\.{2,}\s|\t|\|)[\s.|…]*\d{1,4}\s*\|?\s*$/;
const numbered = /^([IVXLC]+|[A-Z]|\d{1,2}(?:\.\d{1,2})*)[.)]\s+(.+)$/;

/** Reads the contents list at the head of a document. */
export function readContents(text: string): ContentsList {
  const lines = physicalLines(text);
  const start = lines.findIndex((line) => heading.test(line));
  if (start < 0) return { entries: [], lastLine: 0 };
  const entries: ContentsEntry[] = [];
  let lastLine = start + 1;
  for (let index = start + 1; index < lines.length; index += 1) {
    if (tableRule.test(lines[index])) continue;
    const match = entry.exec(lines[index]);
    if (!match) break;
    const parts = numbered.exec(match[1]);
    entries.push({ number: parts ? parts[1] : null, title: (parts ? parts[2] : match[1]).trim() });
    lastLine = index + 1;
  }
  return { entries, lastLine };
}

/** How alike two titles are, 0..1: the share of their words that both have. */
export function titleLikeness(one: string, other: string): number {
  const first = new Set(words(one));
  const second = new Set(words(other));
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / Math.max(1, first.size + second.size - shared);
}

/** Whether two titles are the same but for a changed word or two (contents and body are often edited apart). */
export function sameTitle(one: string, other: string): boolean {
  return titleLikeness(one, other) >= 0.5;
}
