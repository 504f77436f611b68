import { words } from '../../matching/stems.js';
import { type ContentsEntry, sameTitle, titleLikeness } from './contents-list.js';
import { type Block, toBlock } from './document-lines.js';
import { fromRoman } from './roman-numerals.js';
import { endsOpen, isTitleLike } from './sentence-ends.js';

/** A heading of the text. `key` joins the numbers from the top (`VII.E`); `block` is its place among the blocks. */
export interface Heading {
  key: string;
  level: number;
  number: string | null;
  title: string;
  line: number;
  block: number;
}

type Scheme = 'roman' | 'letter' | 'arabic';
interface Level {
  scheme: Scheme;
  value: number;
  number: string;
}

const numbered = /^(?:#+\s*)?([IVXLC]+|[A-Z]|\d{1,2})[.)]\s+(\p{Lu}.*)$/u;
const longestTitle = 250;

/** What a printed number may mean: `C` is the third letter and a hundred, which only its place tells apart. */
function readings(number: string): { scheme: Scheme; value: number }[] {
  if (/^\d/.test(number)) return [{ scheme: 'arabic', value: Number(number) }];
  const found: { scheme: Scheme; value: number }[] = [];
  const roman = fromRoman(number);
  if (roman !== null) found.push({ scheme: 'roman', value: roman });
  if (number.length === 1) found.push({ scheme: 'letter', value: number.charCodeAt(0) - 64 });
  return found;
}

/**
 * The levels after a heading with this number: it continues the deepest level that it follows on from, or opens a new
 * one as its first, or skips ahead on a level of its scheme; null when it fits nowhere.
 */
function place(number: string, levels: readonly Level[], listed: boolean): Level[] | null {
  const candidates = readings(number);
  for (let depth = levels.length - 1; depth >= 0; depth -= 1) {
    const { scheme, value } = levels[depth];
    const next = candidates.find((reading) => reading.scheme === scheme && reading.value === value + 1);
    if (next) return [...levels.slice(0, depth), { ...next, number }];
  }
  const first = candidates.find(
    (reading) => reading.value === 1 && !levels.some((level) => level.scheme === reading.scheme),
  );
  if (first) return [...levels, { ...first, number }];
  for (let depth = levels.length - 1; depth >= 0; depth -= 1) {
    const { scheme, value } = levels[depth];
    const later = candidates.find((reading) => reading.scheme === scheme && reading.value > value);
    if (later && (listed || number.length > 1)) return [...levels.slice(0, depth), { ...later, number }];
  }
  return listed && levels.length === 0 ? [{ ...candidates[0], number }] : null;
}

/** A short key for an unnumbered heading: as many of its first words as tell it from its siblings. */
function slug(title: string, parent: string, taken: ReadonlySet<string>): string {
  const parts = words(title);
  for (let length = 1; length <= parts.length; length += 1) {
    const key = `${parent}#${parts.slice(0, length).join('-')}`;
    if (!taken.has(key)) return key;
  }
  return `${parent}#${parts.join('-')}-${taken.size}`;
}

function isListed(title: string, number: string | null, contents: readonly ContentsEntry[]): boolean {
  return contents.some((entry) => entry.number === number && sameTitle(entry.title, title));
}

/** The most lines that a heading takes up. */
const headingLines = 4;

/** How alike the first `count` lines of a block are to the entry of the contents list with their number. */
function likenessToEntry(block: Block, count: number, contents: readonly ContentsEntry[]): number {
  const head = block.lines.slice(0, count).map((line) => line.text);
  const match = numbered.exec(head.join(' '));
  if (!match || !endsOpen(head.join(' '))) return 0;
  const entries = contents.filter((entry) => entry.number === match[1]);
  return Math.max(0, ...entries.map((entry) => titleLikeness(entry.title, match[2])));
}

/** Parts a heading of the contents list from the paragraph printed right below it, without a blank line between. */
export function separateHeadings(blocks: readonly Block[], contents: readonly ContentsEntry[]): Block[] {
  return blocks.flatMap((block) => {
    let best = { count: block.lines.length, likeness: 0.5 };
    for (let count = 1; count <= Math.min(headingLines, block.lines.length); count += 1) {
      const likeness = likenessToEntry(block, count, contents);
      if (likeness >= best.likeness) best = { count, likeness };
    }
    if (best.count === block.lines.length) return [block];
    return [toBlock(block.lines.slice(0, best.count)), toBlock(block.lines.slice(best.count))];
  });
}

/** Finds the headings among the blocks, by their numbers' order, the contents list and, unnumbered, by their look. */
export function readOutline(blocks: readonly Block[], contents: readonly ContentsEntry[]): Heading[] {
  const headings: Heading[] = [];
  const keys = new Set<string>();
  let levels: Level[] = [];
  const add = (block: number, key: string, level: number, number: string | null, title: string) => {
    keys.add(key);
    headings.push({ key, level, number, title, line: blocks[block].line, block });
  };
  blocks.forEach((block, index) => {
    const match = numbered.exec(block.text);
    if (match) {
      const [, number, title] = match;
      const listed = isListed(title, number, contents);
      if (title.length > longestTitle || (!listed && !endsOpen(title))) return;
      const placed = place(number, levels, listed);
      if (!placed) return;
      levels = placed;
      const key = levels.map((level) => level.number).join('.');
      add(index, keys.has(key) ? slug(title, key, keys) : key, levels.length, number, title);
      return;
    }
    const title = block.text.replace(/^#+\s*/, '');
    if (isListed(title, null, contents)) {
      add(index, slug(title, '', keys), 1, null, title);
      return;
    }
    const marked = title !== block.text;
    const previous = blocks[index - 1];
    const next = blocks[index + 1];
    const looksSo =
      isTitleLike(title) &&
      !!previous &&
      (!endsOpen(previous.text) || headings.at(-1)?.block === index - 1) &&
      !!next &&
      /^\p{Lu}/u.test(next.text) &&
      next.text.length > title.length;
    if (levels.length > 0 && (marked || looksSo)) {
      const parent = levels.map((level) => level.number).join('.');
      add(index, slug(title, parent, keys), levels.length + 1, null, title);
    }
  });
  return headings;
}
