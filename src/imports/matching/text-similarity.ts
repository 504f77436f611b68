/** From here on two texts are the same text, with at most a changed word or two, other quotation marks or spacing. */
export const sameTextThreshold = 0.85;
/** From here on they are near duplicates (one is the other reworded), which a person should look at. */
export const nearTextThreshold = 0.6;

const shingleLength = 5;

/** A text as it is compared: one case, one kind of quotation mark and dash, single spaces, no other punctuation. */
export function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** All runs of five characters of a text; a shorter text is its own only run. */
function shingles(text: string): Set<string> {
  const characters = [...text];
  const found = new Set<string>();
  for (let at = 0; at + shingleLength <= characters.length; at += 1) {
    found.add(characters.slice(at, at + shingleLength).join(''));
  }
  return found.size > 0 ? found : new Set(text ? [text] : []);
}

/**
 * How alike two texts are, 0..1: the exact Jaccard index of their runs of five characters, after normalisation. It
 * knows copies and small edits, no translation and no paraphrase. Two empty texts are not alike.
 */
export function sameText(one: string, other: string): number {
  const first = shingles(normalised(one));
  const second = shingles(normalised(other));
  let shared = 0;
  for (const shingle of first) if (second.has(shingle)) shared += 1;
  const all = first.size + second.size - shared;
  return all === 0 ? 0 : shared / all;
}
