import type { Block, Inline } from './draft-document.js';

/** Every block in the order of reading, those within others after the one that holds them. */
export function* everyBlock(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.kind === 'quotation' || block.kind === 'division') yield* everyBlock(block.blocks);
    if (block.kind === 'list') for (const item of block.items) yield* everyBlock(item);
    if (block.kind === 'table') for (const cell of block.rows.flat()) yield* everyBlock(cell.blocks);
  }
}

/** The words that a block holds itself, not through other blocks: its text or its caption. */
export function wordsOf(block: Block): Inline[] {
  if (block.kind === 'heading' || block.kind === 'paragraph') return block.children;
  return block.kind === 'table' || block.kind === 'figure' ? block.caption : [];
}

/** Every inline, those within others after the one that holds them. */
export function* everyInline(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline;
    if ('children' in inline) yield* everyInline(inline.children);
  }
}

/** The text of some inlines; line breaks are line feeds, notes and links to records are left out. */
export function inlineText(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of everyInline(inlines)) {
    if (inline.kind === 'text') text += inline.text;
    if (inline.kind === 'line-break') text += '\n';
  }
  return text;
}
