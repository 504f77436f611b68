import type { Block, DraftDocument } from '../document/draft-document.js';
import { everyBlock, everyInline, wordsOf } from '../document/walk.js';
import type { DraftSnapshot } from '../snapshot.js';

/** Notes that point at the note before them in the words of the document they were taken from. */
const POINTS_BACK = /^(?:ibid|idem|same document|там же|сонда|op\. ?cit)/iu;

/** What an author should look at before a draft is sent, one sentence each. */
export function draftWarnings(snapshot: DraftSnapshot, document: DraftDocument, words: number): string[] {
  const { limit } = snapshot;
  const warnings: string[] = [];
  if (limit && words > limit.words) {
    const surely = limit.confirmed ? '' : ', which is not confirmed';
    warnings.push(`The draft has ${words} words; the limit is ${limit.words} (${limit.source}${surely}).`);
  }
  const pointing = snapshot.citations.filter(({ text, source }) => source === null && POINTS_BACK.test(text.trim()));
  if (pointing.length > 0) {
    const ids = pointing.map(({ id }) => id).join(', ');
    warnings.push(
      `These notes point at the note before them without naming a source; check what they now follow: ${ids}.`,
    );
  }
  const lost = lostLinks(document.blocks);
  if (lost.length > 0)
    warnings.push(`These links lead nowhere in the draft: ${lost.map((id) => `#${id}`).join(', ')}.`);
  return warnings;
}

/** Ids that links within the draft name and nothing bears. */
function lostLinks(blocks: readonly Block[]): string[] {
  const ids = new Set<string>();
  const named = new Set<string>();
  for (const block of everyBlock(blocks)) {
    if ((block.kind === 'heading' || block.kind === 'paragraph') && block.id) ids.add(block.id);
    for (const inline of everyInline(wordsOf(block))) {
      if (inline.kind === 'link' && inline.href.startsWith('#')) named.add(inline.href.slice(1));
    }
  }
  return [...named].filter((id) => !ids.has(id));
}
