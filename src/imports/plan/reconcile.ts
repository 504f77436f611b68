import { groupBy } from '../../shared/group-by.js';
import { similarity } from './similarity.js';

/** What an import does to a row: adds it, changes it, finds it as it is, or leaves it for a person to look at. */
export const standings = ['new', 'changed', 'equal', 'doubtful'] as const;
export type Standing = (typeof standings)[number];

/** A row in a form that can be compared: where it stands, what it says, and every value that counts as a change. */
export interface Comparable {
  /** Where it stands: rows of one place are each other's likeliest counterparts. */
  place: string;
  /** True when a place holds at most one row, so that place alone identifies it (a numbered paragraph). */
  firm: boolean;
  text: string;
  values: Record<string, unknown>;
}

/** A row of the file, of the database, or of both, and what is to become of it. */
export interface Reconciled<Wanted, Held> {
  standing: Standing;
  wanted: Wanted | null;
  held: Held | null;
  /** What the last import of the document said in its place. */
  base: Wanted | null;
  /** Why it is doubtful: a person changed it since the last import, or it is no longer in the file. */
  doubt: 'edited' | 'vanished' | null;
}

/** Unnumbered texts of one place are versions of each other from this likeness (0–1) on. */
const versionLikeness = 0.5;

/**
 * Compares what a file says (`wanted`) with what is held, in the light of what the last import of that document said
 * (`base`, empty at the first): only what the file itself changed is `changed`; what a person changed meanwhile stays,
 * and is `doubtful` when the file now says a third thing. What vanished from the file stays, and is `doubtful` once.
 * In the order of `wanted`, vanished rows last.
 */
export function reconcile<Wanted extends Comparable, Held extends Comparable>(
  wanted: readonly Wanted[],
  held: readonly Held[],
  base: readonly Wanted[],
): Reconciled<Wanted, Held>[] {
  const heldOf = pair(wanted, held);
  const baseOf = pair(held, base);
  const met = new Set(heldOf.values());
  const present = wanted.map((row): Reconciled<Wanted, Held> => {
    const twin = heldOf.get(row);
    if (!twin) return { standing: 'new', wanted: row, held: null, base: null, doubt: null };
    const before = baseOf.get(twin) ?? null;
    const found = { wanted: row, held: twin, base: before };
    if (same(row, twin) || (before && same(before, row))) return { standing: 'equal', ...found, doubt: null };
    if (before && !same(before, twin)) return { standing: 'doubtful', ...found, doubt: 'edited' };
    return { standing: 'changed', ...found, doubt: null };
  });
  const wantedOfBase = new Set(pair(base, wanted).keys());
  const vanished = held
    .filter((row) => !met.has(row))
    .map((row) => ({ row, before: baseOf.get(row) ?? null }))
    .filter(({ before }) => before !== null && !wantedOfBase.has(before))
    .map(({ row, before }): Reconciled<Wanted, Held> => {
      return { standing: 'doubtful', wanted: null, held: row, base: before, doubt: 'vanished' };
    });
  return [...present, ...vanished];
}

const same = (one: Comparable, other: Comparable) => JSON.stringify(one.values) === JSON.stringify(other.values);

/** The counterpart of each row of `ones` among `others`: the same text first, then the same place, then a like text. */
export function pair<One extends Comparable, Other extends Comparable>(
  ones: readonly One[],
  others: readonly Other[],
): Map<One, Other> {
  const pairs = new Map<One, Other>();
  const free = new Set(others);
  const join = (one: One, other: Other | undefined) => {
    if (!other) return;
    pairs.set(one, other);
    free.delete(other);
  };
  const left = () => ones.filter((one) => !pairs.has(one));
  for (const keyOf of [(row: Comparable) => `${row.place}\n${row.text}`, (row: Comparable) => `\n${row.text}`]) {
    const queues = groupBy(free, keyOf);
    for (const one of left()) join(one, queues.get(keyOf(one))?.shift());
  }
  const places = groupBy(free, ({ place }) => place);
  for (const one of left()) {
    const candidates = (places.get(one.place) ?? []).filter((other) => free.has(other));
    const likely = candidates
      .map((other) => ({ other, likeness: one.firm && other.firm ? 1 : similarity(one.text, other.text) }))
      .filter(({ likeness }) => likeness >= versionLikeness)
      .toSorted((a, b) => b.likeness - a.likeness)[0];
    join(one, likely?.other);
  }
  return pairs;
}
