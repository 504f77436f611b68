import type { ClaimKind, ClaimStatus } from '../../parsed-document.js';
import { statusRules } from './claim-status-rules.js';
import { mainClause } from './clauses.js';

const promised: ReadonlySet<ClaimStatus> = new Set(['draft', 'planned', 'ongoing']);

/**
 * The stage of a measure as the sentence tells it; a norm, a body or a practice told in the present is in force. What
 * a draft will bring (`afterDraft`: the sentence before tells of one) is as far as the draft.
 */
export function statusOf(text: string, kind: ClaimKind, afterDraft: boolean): ClaimStatus {
  if (kind === 'assertion') return 'reported';
  const clause = mainClause(text);
  const rule = statusRules.find(({ kinds, pattern }) => (!kinds || kinds.includes(kind)) && pattern.test(clause));
  const status = rule?.status ?? 'in_force';
  if (kind !== 'planned') return status;
  if (afterDraft && rule?.status !== 'planned') return 'draft';
  return promised.has(status) ? status : 'planned';
}
