import type { Block, DraftDocument } from './draft-document.js';
import { everyBlock, inlineText, wordsOf } from './walk.js';

/** Size of a draft. */
export interface WordCount {
  /** Everything a reader is given except the contents: `body` + `notes`. This is what stands against a word limit. */
  words: number;
  /** Cover, headings, paragraphs, lists, tables and captions. */
  body: number;
  /** The footnotes. */
  notes: number;
}

/**
 * Counts the words of a draft. A word is a run of characters between white space that holds a letter or a digit, as word
 * processors count. Not counted: the table of contents, the numbers of paragraphs and notes, and links to records.
 */
export function countWords({ cover, blocks, notes }: DraftDocument): WordCount {
  const covered = cover ? [...cover.top, ...cover.middle, ...cover.bottom] : [];
  const body = wordsIn([...covered, ...blocks]);
  const inNotes = wordsIn(notes.flatMap((note) => note.blocks));
  return { words: body + inNotes, body, notes: inNotes };
}

function wordsIn(blocks: readonly Block[]): number {
  let words = 0;
  for (const block of everyBlock(blocks))
    words += inlineText(wordsOf(block)).match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  return words;
}
