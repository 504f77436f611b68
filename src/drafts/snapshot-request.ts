import type { DraftSettings } from './draft.entity.js';

/** What a snapshot is taken for: a stored draft, or one asked for on the command line. */
export interface SnapshotRequest {
  template: string;
  title: string;
  cycleId: number;
  articles: number[];
  language: string;
  asOf: string;
  /** As the record was known then; null for now. */
  knownAt: Date | null;
  settings: DraftSettings;
}
