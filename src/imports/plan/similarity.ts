/** How much of their words two texts share, each word as often as both have it: 0 for none, 1 for all (Dice). */
export function similarity(one: string, other: string): number {
  const ones = wordsOf(one);
  const others = wordsOf(other);
  if (ones.length + others.length === 0) return 1;
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of ones) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared += 1;
  }
  return (2 * shared) / (ones.length + others.length);
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
