/**
 * The one of `words` that `typed` was probably meant to be: at most one slip away for four letters, two for more; null
 * when none is so near. Of equals the earlier wins.
 */
export function nearestWord(typed: string, words: string[]): string | null {
  const allowed = typed.length > 4 ? 2 : 1;
  let nearest: string | null = null;
  let least = allowed + 1;
  for (const word of words) {
    const slips = slipsBetween(typed, word);
    if (slips < least) {
      nearest = word;
      least = slips;
    }
  }
  return nearest;
}

/** Letters left out, put in, mistaken or exchanged with their neighbour (optimal string alignment distance). */
export function slipsBetween(from: string, to: string): number {
  const a = [...from];
  const b = [...to];
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const mistaken = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(mistaken, last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, beforeLast[j - 2]! + 1);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length]!;
}
