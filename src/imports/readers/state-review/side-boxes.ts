import { containment } from '../../matching/stems.js';
import type { Block } from './document-lines.js';
import { endsOpen } from './sentence-ends.js';
import { findTwin, isBoxSized, type Piece, repeatedShare, rewordedShare, toPiece } from './side-box-evidence.js';

/** A block under a heading: `section` is the order of that heading. */
export interface PrintedBlock {
  section: number;
  block: Block;
}

/** A paragraph of the running text: the blocks that page breaks made of it, in order. */
export interface BodyParagraph {
  section: number;
  blocks: Block[];
}

/** A box beside the running text; `section` is the order of the heading whose content it repeats. */
export interface SideBox {
  section: number;
  block: Block;
}

/** The most boxes seen on one page, with room to spare. */
const longestRun = 14;
/** A box that tells something new stands at the edge of a run of boxes and is one sentence. */
const loneFact = { characters: 220, run: 2 };
/** An end that no sentence has: only a page break leaves it. */
const cutEnd =
  /(?:[,;–-]|\b(?:a|an|and|are|as|at|by|for|from|has|have|in|is|its|of|on|or|that|the|their|to|until|was|were|which|with))$/i;
/** Words that open a new sentence, and so do not continue one that a page break cut. */
const sentenceOpener =
  /^(?:the|a|an|this|these|that|in|on|at|by|for|from|since|until|during|after|before|over|under|with|within|as|to|it|its|there|they|we|our|all|more|about|currently|today|also|according|following|work)\b/i;

interface Item extends PrintedBlock {
  /** The item that this one continues over a page break. */
  continues: number | null;
  continued: boolean;
  boxed: boolean;
}

function startsLower(text: string): boolean {
  return /^["'“‘«(]?\p{Ll}/u.test(text);
}

function mayBeBox(item: Item): boolean {
  return (
    item.continues === null &&
    !item.continued &&
    isBoxSized(item.block.text) &&
    item.block.lines.every((line) => line.notes.length === 0)
  );
}

/** The text of the whole paragraph that starts with item `index`. */
function paragraphText(items: readonly Item[], index: number): string {
  const parts = [items[index].block.text];
  let last = index;
  for (let next = index + 1; next < items.length; next += 1) {
    if (items[next].continues === last) {
      parts.push(items[next].block.text);
      last = next;
    }
  }
  return parts.join(' ');
}

/** The paragraphs as pieces to compare; what is known to be a box is no paragraph that a box could repeat. */
function toPieces(items: readonly Item[], textOfBoxes = false): Piece[] {
  return items.map((item, index) => {
    const text = item.continues !== null || (item.boxed && !textOfBoxes) ? '' : paragraphText(items, index);
    return toPiece(item.section, text);
  });
}

/** The items after `index` of its section up to the first that cannot be a box, that one included. */
function reach(items: readonly Item[], index: number): number[] {
  const found: number[] = [];
  for (let next = index + 1; next < items.length && found.length <= longestRun; next += 1) {
    if (items[next].section !== items[index].section) break;
    found.push(next);
    if (!mayBeBox(items[next])) break;
  }
  return found;
}

function join(items: Item[], first: number, second: number): void {
  items[first].continued = true;
  items[second].continues = first;
  for (let between = first + 1; between < second; between += 1) items[between].boxed = true;
}

type Completion = (items: readonly Item[], index: number, pieces: readonly Piece[]) => number | undefined;

/** Joins what page breaks cut: a block that ends open with the one that completes it; what stands between is boxes. */
function joinCutParagraphs(items: Item[], completes: Completion): void {
  const pieces = toPieces(items);
  items.forEach((item, index) => {
    if (item.boxed || item.continued || !endsOpen(item.block.text)) return;
    if (mayBeBox(item) && !cutEnd.test(item.block.text) && findTwin(pieces, index)) return;
    const second = completes(items, index, pieces);
    if (second !== undefined && items[second].continues === null && !items[second].boxed) join(items, index, second);
  });
}

const lowerCaseCompletion: Completion = (items, index) =>
  reach(items, index).find((next) => startsLower(items[next].block.text));

/** A continuation that starts with a capital or a figure: the first block that repeats nothing and opens no sentence. */
const capitalCompletion: Completion = (items, index, pieces) =>
  reach(items, index).find((next) => !sentenceOpener.test(items[next].block.text) && !findTwin(pieces, next));

function markRepetitions(items: Item[]): void {
  const pieces = toPieces(items);
  items.forEach((item, index) => {
    if (!item.boxed && mayBeBox(item) && findTwin(pieces, index)) item.boxed = true;
  });
}

/** The paragraphs that boxes repeat, which are none themselves. */
function hostsOfBoxes(items: readonly Item[]): Set<number> {
  const pieces = toPieces(items, true);
  const twins = items.map((item, index) => (item.boxed ? findTwin(pieces, index, rewordedShare) : null));
  return new Set(twins.flatMap((twin) => (twin ? [twin.host] : [])));
}

/** A block that says in other words what the text says is a box when a box stands next to it or one block away. */
function markReworded(items: Item[]): void {
  const pieces = toPieces(items);
  const isBox = (index: number, section: number) => items[index]?.boxed && items[index].section === section;
  for (let pass = 0; pass < 2; pass += 1) {
    const hosts = hostsOfBoxes(items);
    items.forEach((item, index) => {
      if (item.boxed || !mayBeBox(item) || hosts.has(index) || repeatedShare(pieces, index) < rewordedShare) return;
      item.boxed = [-2, -1, 1, 2].some((step) => isBox(index + step, item.section));
    });
  }
}

/** Of two blocks with the same words, the one next to a box is the box. */
function markCopies(items: Item[]): void {
  const pieces = toPieces(items);
  items.forEach((item, index) => {
    if (item.boxed || !mayBeBox(item)) return;
    const copied = pieces.some(
      (other, at) =>
        at !== index &&
        !items[at].boxed &&
        other.stems.size === pieces[index].stems.size &&
        other.section === pieces[index].section &&
        containment(other.stems, pieces[index].stems) === 1,
    );
    if (copied && (items[index - 1]?.boxed || items[index + 1]?.boxed)) item.boxed = true;
  });
}

/** How many boxes stand right before (`step` -1) or after (1) an item in its section. */
function runBeside(items: readonly Item[], index: number, step: number): number {
  let next = index + step;
  while (items[next]?.boxed && items[next].section === items[index].section) next += step;
  return Math.abs(next - index) - 1;
}

/** What stands between two boxes, or at the edge of a run of them as one short sentence, tells something new in a box. */
function markNeighbours(items: Item[]): void {
  const hosts = hostsOfBoxes(items);
  const isBeside = (item: Item, index: number): boolean => {
    const { text } = item.block;
    if (item.boxed || !mayBeBox(item) || hosts.has(index) || endsOpen(text)) return false;
    const before = runBeside(items, index, -1);
    const after = runBeside(items, index, 1);
    const oneShortSentence = text.length <= loneFact.characters && !/[.!?]\s+\p{Lu}/u.test(text);
    return (before > 0 && after > 0) || (oneShortSentence && Math.max(before, after) >= loneFact.run);
  };
  let found: Item[];
  do {
    found = items.filter(isBeside);
    for (const item of found) item.boxed = true;
  } while (found.length > 0);
}

/** The section whose content a box repeats: by its twin, else as the box printed next to it, else where it is printed. */
function sectionsByContent(items: readonly Item[]): number[] {
  const pieces = toPieces(items, true);
  const own = items.map((item, index) => (item.boxed ? (findTwin(pieces, index, 0.5)?.section ?? null) : null));
  return items.map((item, index) => {
    const above = items[index - 1]?.boxed ? own[index - 1] : null;
    const below = items[index + 1]?.boxed ? own[index + 1] : null;
    return own[index] ?? above ?? below ?? item.section;
  });
}

/**
 * Parts the running text from the boxes printed beside it, which no markup tells apart, and joins the paragraphs that
 * page breaks cut. A box is known by its place (between the halves of a cut paragraph, in a run of boxes) or because a
 * longer paragraph nearby says the same.
 */
export function separateSideBoxes(printed: readonly PrintedBlock[]): { paragraphs: BodyParagraph[]; boxes: SideBox[] } {
  const items: Item[] = printed.map((block) => ({ ...block, continues: null, continued: false, boxed: false }));
  joinCutParagraphs(items, lowerCaseCompletion);
  joinCutParagraphs(items, capitalCompletion);
  markRepetitions(items);
  markCopies(items);
  markReworded(items);
  markNeighbours(items);
  const paragraphs: BodyParagraph[] = [];
  const owner = new Map<number, BodyParagraph>();
  const boxes: SideBox[] = [];
  const sections = sectionsByContent(items);
  items.forEach((item, index) => {
    const opened = item.continues === null ? undefined : owner.get(item.continues);
    if (item.boxed) {
      boxes.push({ section: sections[index], block: item.block });
    } else if (opened) {
      opened.blocks.push(item.block);
      owner.set(index, opened);
    } else {
      const paragraph = { section: item.section, blocks: [item.block] };
      paragraphs.push(paragraph);
      owner.set(index, paragraph);
    }
  });
  return { paragraphs, boxes };
}
