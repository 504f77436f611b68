import type { PassageRow } from './import-record.js';

/** The passages of a document in the making. */
export class PassageList {
  readonly rows: PassageRow[] = [];

  /** Adds a passage and returns its index. */
  add(row: Omit<PassageRow, 'notes'> & { notes?: number[] }): number {
    return this.rows.push({ notes: [], ...row }) - 1;
  }
}
