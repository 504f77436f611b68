import type { Visibility } from '../../shared/visibility.js';

/** What rows carry that the file does not say. */
export interface ImportTarget {
  stateCode: string;
  mechanismCode: string;
  /** The cycle of the document, and that of the recommendations it concerns. */
  cycleId: number | null;
  recommendingCycleId: number | null;
  /** Set when the recommending document is held already. */
  recommendingDocumentId: number | null;
  organisationId: number | null;
  visibility: Visibility;
  accountId: number | null;
  fileSha256: string;
  text: string;
}
