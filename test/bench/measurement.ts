/** What several runs took, in the unit of their measurement. */
export interface Spread {
  median: number;
  min: number;
  max: number;
  p99: number;
}

/** One line of the benchmark: what ours takes, and what the floor does the same work in. */
export interface Measurement {
  name: string;
  unit: 'ms' | 's' | 'MB' | 'ratio';
  ours: Spread;
  /** Null when what it is measured against is not on this machine, or there is no such thing. */
  floor: Spread | null;
  /** Median of ours by median of the floor. */
  ratio: number | null;
  /** The ratio not to be passed; for a precision or recall the least that it should be. */
  target: number | null;
  note: string;
}

/** What a case may be told. */
export interface BenchOptions {
  /** Recommendations in the database of the cases that have one; null for their own choice. */
  size: number | null;
  /** Says what is being done, on a terminal. */
  onProgress(what: string): void;
}

export type BenchCase = (options: BenchOptions) => Promise<Measurement[]>;

/** The spread of `values`, of which there is at least one; the percentile is the value at its nearest rank. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
  return { median: rank(0.5), min: sorted[0]!, max: sorted.at(-1)!, p99: rank(0.99) };
}

/** Three places after the point: more would be noise. */
export const rounded = (value: number) => Math.round(value * 1000) / 1000;

export const ratioOf = (ours: Spread, floor: Spread | null) => (floor ? rounded(ours.median / floor.median) : null);
