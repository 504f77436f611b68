/** What one State gets of a whole: `first` is the number of its first, from 1; `count` may be 0. */
export interface Share {
  stateCode: string;
  first: number;
  count: number;
}

/**
 * Shares `total` among `stateCodes` as recommendations are shared in the world, unevenly: the first State gets 20 times
 * what the hundredth does, and of 250,000 among 197 about 13,500. The shares add up to `total`.
 */
export function sharesOf(total: number, stateCodes: readonly string[]): Share[] {
  const weights = stateCodes.map((_, place) => 1 / (place + 5));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let weighed = 0;
  let given = 0;
  return stateCodes.map((stateCode, place) => {
    weighed += weights[place]!;
    const until = Math.round((total * weighed) / all);
    const share = { stateCode, first: given + 1, count: until - given };
    given = until;
    return share;
  });
}
