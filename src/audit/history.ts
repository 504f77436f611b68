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

/** What happened to the row `rowId` of `table`, latest first. Ask only for a row that `viewer` may see. */
export async function historyOf(
  source: DataSource,
  table: string,
  rowId: number,
  viewer: Viewer,
): Promise<HistoryRow[]> {
  const entries = await source.query<HistoryEntry[]>(
    `SELECT ${historyColumns('$2')} FROM audit_entry e ${historyAuthor}
     WHERE e.table_name = $1 AND e.row_id = $3::text ORDER BY e.id DESC LIMIT 100`,
    [table, viewer.organisationId, rowId],
  );
  return tellHistory(entries);
}

/** Who decided and when is what the entry itself says; so is the count of versions. */
const saidByEntry = new Set(['decided_by', 'decided_at', 'revision', 'version']);

const changesBetween = (before: Record<string, unknown>, after: Record<string, unknown>) =>
  Object.keys(after)
    .filter((field) => !saidByEntry.has(field))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
