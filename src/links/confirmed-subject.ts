import type { Viewer } from '../accounts/viewer.js';

/** The link of a statement that `viewer` records under a recommendation by hand: confirmed by that very act. */
export const confirmedSubject = (recommendationId: number, limbId: number | undefined, viewer: Viewer) => ({
  recommendationId,
  limbId: limbId ?? null,
  origin: 'assigned' as const,
  decision: 'confirmed' as const,
  decidedBy: viewer.accountId,
  decidedAt: new Date(),
});
