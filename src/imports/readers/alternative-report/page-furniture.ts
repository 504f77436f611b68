import { heaviestChain } from './chain.js';
import { articleHeading } from './headings.js';
import { recommendationLabel } from './labels.js';
import type { Line } from './lines.js';

const PAGE_NUMBER = /^(?:page\s+)?[-–—|\s]*(\d{1,4})(?:\s*(?:\/|of)\s*\d{1,4})?[-–—|\s]*$/i;
const ROMAN_PAGE_NUMBER = /^[-–—\s]*[ivxl]{1,6}[-–—\s]*$/;
/** Cover, contents and preface are rarely more; a lone number further from its page's place is a figure. */
const FRONT_PAGES = 12;
/** A running head is on this share of the pages at least, and on this many; on all pages of a short document. */
const RUNNING_HEAD = { share: 0.3, pages: 3 };

/** Lines without page numbers and running heads; the line after one removed opens a page. */
export function withoutFurniture(lines: readonly Line[]): Line[] {
  const numbers = pageNumbers(lines);
  const numbered = removed(lines, numbers);
  return removed(numbered, runningHeads(numbered));
}

function removed(lines: readonly Line[], furniture: ReadonlySet<Line>): Line[] {
  const kept: Line[] = [];
  let gone: Line[] = [];
  for (const line of lines) {
    if (furniture.has(line)) {
      gone.push(line);
      continue;
    }
    const afterRule = line.afterRule || gone.some((other) => other.afterRule);
    kept.push(gone.length > 0 ? { ...line, afterRule, gap: 0, opensPage: true } : line);
    gone = [];
  }
  return kept;
}

/** Lone numbers that count the pages: where the copy marks page starts, they must keep step with them. */
function pageNumbers(lines: readonly Line[]): ReadonlySet<Line> {
  let page = 0;
  const candidates = lines.flatMap((line, at) => {
    if (line.opensPage) page++;
    const value = Number(PAGE_NUMBER.exec(line.text)?.[1] ?? Number.NaN);
    const apart = line.gap > 0 && (lines[at + 1]?.gap ?? 1) > 0;
    return Number.isNaN(value) ? [] : [{ line, value, page, apart, weight: 1 }];
  });
  const pagesAreMarked = page >= 3;
  const chain = heaviestChain(candidates, (from, to) => {
    if (!from) return !pagesAreMarked || Math.abs(to.value - to.page) <= FRONT_PAGES ? 0 : 1.5;
    const counted = to.value - from.value;
    if (counted < 1) return null;
    const turned = to.page - from.page;
    if (pagesAreMarked) return Math.abs(counted - turned) <= 1 + turned * 0.1 ? 0 : null;
    return counted <= 3 ? counted - 1 : null;
  });
  // A short document: its pages are counted from 1 to the very last line, or stand apart from the text.
  const fromOne = chain[0]?.value === 1;
  const whole = fromOne && chain.at(-1)?.line === lines.at(-1);
  const apart = fromOne && chain.every((candidate) => candidate.apart);
  const least = pagesAreMarked || whole ? 1 : apart ? 2 : 3;
  const found = new Set(chain.length >= least ? chain.map(({ line }) => line) : []);
  const first = lines.findIndex((line) => found.has(line));
  // The pages of the front matter have numbers of their own: roman ones, or the `1` of a contents page once more.
  const front = lines
    .slice(0, Math.max(first, 0))
    .filter(({ text }) => ROMAN_PAGE_NUMBER.test(text) || text === lines[first].text);
  return new Set([...found, ...front]);
}

function runningHeads(lines: readonly Line[]): ReadonlySet<Line> {
  const pages: Line[][] = [[]];
  for (const line of lines) {
    if (line.opensPage) pages.push([]);
    pages.at(-1)?.push(line);
  }
  const edges = pages.flatMap((page) => [...new Set([...page.slice(0, 2), ...page.slice(-2)])]);
  const seen = new Map<string, Line[]>();
  for (const line of edges) {
    const masked = line.text.replaceAll(/\d+/g, '#');
    // Sentences that a report repeats, such as "For more information …" or "Ibid.", end like sentences.
    if (articleHeading(line.text) || recommendationLabel(line.text)) continue;
    if (/\p{L}{3}/u.test(masked) && !/[.:;,]$|:\/\//.test(masked))
      seen.set(masked, [...(seen.get(masked) ?? []), line]);
  }
  const opened = pages.length - 1;
  const enough = Math.max(2, Math.min(opened, Math.max(RUNNING_HEAD.pages, opened * RUNNING_HEAD.share)));
  return new Set([...seen.values()].filter((same) => same.length >= enough).flat());
}
