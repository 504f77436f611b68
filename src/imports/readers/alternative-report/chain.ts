/** Something printed with a number; `weight` says how much it looks like a member of the series. */
export interface Link {
  weight: number;
}

/** What it costs that `to` follows `from` (null: that `to` comes first); null when it may not. */
export type Step<T extends Link> = (from: T | null, to: T) => number | null;

/**
 * The members of a printed series (paragraph, note or page numbers) among candidates in reading order:
 * the subsequence whose weights minus the costs of its steps are greatest. Years, statute articles and table cells
 * look like members one by one; only the series as a whole tells them apart.
 */
export function heaviestChain<T extends Link>(candidates: readonly T[], step: Step<T>): T[] {
  const best: { value: number; previous: number }[] = [];
  let last = -1;
  candidates.forEach((candidate, at) => {
    let value = Number.NEGATIVE_INFINITY;
    let previous = -1;
    for (let from = -1; from < at; from++) {
      const before = from < 0 ? 0 : best[from].value;
      if (before + candidate.weight <= value) continue;
      const cost = step(from < 0 ? null : candidates[from], candidate);
      if (cost === null || before + candidate.weight - cost <= value) continue;
      value = before + candidate.weight - cost;
      previous = from;
    }
    best.push({ value, previous });
    if (value > (last < 0 ? 0 : best[last].value)) last = at;
  });
  const chain: T[] = [];
  for (let at = last; at >= 0; at = best[at].previous) chain.unshift(candidates[at]);
  return chain;
}
