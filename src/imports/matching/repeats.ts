import { containment, contentStems } from './stems.js';
import { sameText } from './text-similarity.js';

/** A text that may be told again: a claim, a side box, a sentence of a summary. */
export interface Told {
  text: string;
}

/** A claim told once or more. */
export interface ClaimWithMentions<Claim, Passage> {
  claim: Claim;
  /** Other claims and passages that say the same, in the given order. */
  mentions: (Claim | Passage)[];
}

/** Texts this alike (see `sameText`) say the same, */
const alike = 0.7;
/**
 * and so do two of which one has this share of the other's words that carry meaning, and its figures. Two claims of the
 * running text need more in common than a claim and what is known to be a repetition, such as a side box.
 */
const contained = { claim: 0.9, passage: 0.72 };
const fewestWords = 4;
/** With less in common than this, texts are not compared letter by letter. */
const worthComparing = 0.5;

interface Entry<Item> {
  item: Item;
  stems: Set<string>;
  figures: Set<string>;
}

function toEntry<Item extends Told>(item: Item): Entry<Item> {
  const stems = contentStems(item.text);
  return { item, stems, figures: new Set([...stems].filter((word) => /\d/.test(word))) };
}

/** Whether `part` says nothing that `whole` does not: neither another figure or date nor other words. */
function repeats(part: Entry<Told>, whole: Entry<Told>, least: number): boolean {
  if (part.figures.size > 0 && containment(part.figures, whole.figures) < 1) return false;
  const share = containment(part.stems, whole.stems);
  if (part.stems.size >= fewestWords && share >= least) return true;
  if (share < worthComparing || (whole.figures.size > 0 && containment(whole.figures, part.figures) < 1)) return false;
  return sameText(part.item.text, whole.item.text) >= alike;
}

/**
 * Groups claims that say the same and finds the passages (side boxes, sentences of a summary) that tell them again. In
 * each group the claim with the most words is the claim, the others are its mentions; a passage that several claims
 * tell is a mention of the one that has most of its words. Passages without a claim are left out.
 */
export function repeatsOf<Claim extends Told, Passage extends Told = Claim>(
  claims: readonly Claim[],
  passages: readonly Passage[] = [],
): ClaimWithMentions<Claim, Passage>[] {
  const order = new Map(claims.map((claim, index) => [claim, index]));
  const groups: { head: Entry<Claim>; mentions: (Claim | Passage)[] }[] = [];
  const longestFirst = claims.map(toEntry).toSorted((one, other) => other.stems.size - one.stems.size);
  for (const entry of longestFirst) {
    const group = groups.find(({ head }) => repeats(entry, head, contained.claim));
    if (group) group.mentions.push(entry.item);
    else groups.push({ head: entry, mentions: [] });
  }
  for (const group of groups) {
    group.mentions = (group.mentions as Claim[]).toSorted(
      (one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0),
    );
  }
  for (const passage of passages.map(toEntry)) {
    const told = groups
      .filter(({ head }) => repeats(passage, head, contained.passage) || repeats(head, passage, contained.passage))
      .toSorted(
        (one, other) => containment(passage.stems, other.head.stems) - containment(passage.stems, one.head.stems),
      );
    told[0]?.mentions.push(passage.item);
  }
  return groups
    .toSorted((one, other) => (order.get(one.head.item) ?? 0) - (order.get(other.head.item) ?? 0))
    .map(({ head, mentions }) => ({ claim: head.item, mentions }));
}
