import type { CorrectTarget } from './corrections.service.js';
import type { CorrectionInput } from './proposal.input.js';

/** Where `input` says that a link should lead. */
export function readTarget({ target, relation }: CorrectionInput): CorrectTarget {
  const [id, limbId] = target.split('.').map(Number);
  return { id: id!, limbId: limbId ?? null, relation: relation ?? null };
}
