import type { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';

/** One change of the record, as a page tells it. */
export interface HistoryRow {
  at: Date;
  table: string;
  operation: 'insert' | 'update' | 'delete';
  /** The person within one's own organisation, otherwise the organisation; null for the machine. */
  who: string | null;
  changes: { field: string; before: unknown; after: unknown }[];
}

/** An audit entry `e` with whoever made it, before its changes are told apart. */
export type HistoryEntry = Omit<HistoryRow, 'changes'> & Record<'before' | 'after', Record<string, unknown> | null>;

/** The columns of a {@link HistoryEntry}. @param organisation the parameter of the viewer's organisation, as `$2` */
export const historyColumns = (organisation: string) =>
  `e.at, e.table_name AS "table", e.operation, e.before, e.after, CASE WHEN o.id = ${organisation} THEN a.name ELSE o.name END AS who`;

/** Joins who made the entry `e`. */
export const historyAuthor = `LEFT JOIN account a ON a.id = e.account_id LEFT JOIN organisation o ON o.id = a.organisation_id`;

/** Entries with what changed in them, field by field. */
export const tellHistory = (entries: readonly HistoryEntry[]): HistoryRow[] =>
  entries.map(({ before, after, ...row }) => ({
    ...row,
    changes: row.operation === 'update' ? changesBetween(before ?? {}, after ?? {}) : [],
  }));

/** The rows `s` of a table with an owner that a viewer may see; the parameters are those of {@link findStates}. */
export const visibleRow = 'may_see(s.visibility, s.organisation_id, $2, $3, $4)';

/** A row as one change left it. */
export interface RowState {
  entryId: string;
  entry: HistoryEntry;
  /** Every column. */
  image: Record<string, unknown>;
  /** The row before the change; null for the first state, and where the viewer was not to see that one. */
  earlier: Record<string, unknown> | null;
}

/**
 * The states of a row that `viewer` may see, latest first, at most two hundred: none when the row as it is now is hidden
 * from them, or gone. What was hidden when it was so stays hidden, whoever sees the row today.
 *
 * @param seen which rows `s` of `table` the viewer may see: SQL with `$2`, `$3`, `$4` for organisation, its kind, role
 */
export async function findStates(
  source: DataSource,
  { table, id, seen }: { table: string; id: number; seen: string },
  viewer: Viewer,
): Promise<RowState[]> {
  const asSeenBy = [viewer.organisationId, viewer.organisationKind, viewer.role];
  const [live] = await source.query<{ image: Record<string, unknown> }[]>(
    `SELECT to_jsonb(s) AS image FROM ${table} s WHERE s.id = $1 AND ${seen}`,
    [id, ...asSeenBy],
  );
  if (!live) return [];
  const entries = await source.query<(HistoryEntry & { entryId: string })[]>(
    `SELECT e.id AS "entryId", ${historyColumns('$3')} FROM audit_entry e ${historyAuthor}
     WHERE e.table_name = $1 AND e.row_id = $2::text ORDER BY e.id DESC LIMIT 200`,
    [table, id, viewer.organisationId],
  );
  const images = imagesOf(live.image, entries);
  const visible = await source.query<{ visible: boolean }[]>(
    `SELECT (${seen}) IS TRUE AS visible
     FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY i (image, place), jsonb_populate_record(NULL::${table}, i.image) s
     ORDER BY i.place`,
    [JSON.stringify(images), ...asSeenBy],
  );
  return entries.flatMap(({ entryId, ...entry }, at) => {
    if (!visible[at]!.visible) return [];
    const told = entry.operation === 'update' && visible[at + 1]?.visible;
    return [{ entryId, entry, image: images[at]!, earlier: told ? images[at + 1]! : null }];
  });
}

/** The row as each entry left it, latest first, from what it is now; and last as it was before the first of them. */
function imagesOf(live: Record<string, unknown>, entries: readonly HistoryEntry[]): Record<string, unknown>[] {
  const images = [live];
  for (const { operation, before } of entries)
    images.push(operation === 'update' ? { ...images.at(-1)!, ...before } : images.at(-1)!);
  return images;
}

/** Who decided and when is what the entry itself says; so is the count of versions. */
const saidByEntry = new Set(['decided_by', 'decided_at', 'version']);

const changesBetween = (before: Record<string, unknown>, after: Record<string, unknown>) =>
  Object.keys(after)
    .filter((field) => !saidByEntry.has(field))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
