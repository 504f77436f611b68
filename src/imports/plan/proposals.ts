import { proposeProvisions } from '../matching/propose-provisions.js';
import {
  matcherOf,
  type RecommendationProposal,
  type RecommendationToMatch,
} from '../matching/propose-recommendations.js';
import { containment, contentStems } from '../matching/stems.js';
import type { ProvisionRow, SubjectRow } from './import-record.js';
import type { PlannedRecommendation } from './plan-recommendations.js';

/** A recommendation of the State that claims may answer, with the articles confirmed for it. */
export interface KnownRecommendation {
  id: number;
  topic: string | null;
  text: string | null;
  provisions: string[];
}

/** A claim of the State that is held, for recommendations that come in after it. */
export interface KnownClaim {
  id: number;
  text: string;
  heading: string | null;
  /** Ids of the recommendations that it is linked or proposed to, or was refused for. */
  linked: number[];
}

/** What is proposed for one statement: more would be noise that a person has to clear away. */
const most = 3;
/** The share of a limb's own words that a reply has when it seems to answer that limb. */
const limbShare = 0.3;

const suggested = ({ score, reason }: { score: number; reason: string }) => ({
  origin: 'suggested' as const,
  decision: 'proposed' as const,
  score,
  reason,
});

const toMatch = ({ id, topic, text, provisions }: KnownRecommendation): RecommendationToMatch => ({
  id: String(id),
  text: text ?? '',
  topic: topic ?? '',
  provisions,
});

/** Makes the function that proposes, for a claim of the State, the articles and recommendations that it may concern. */
export function claimProposals(known: readonly KnownRecommendation[]) {
  const match = matcherOf(known.map(toMatch));
  return (text: string, heading: string | null): { provisions: ProvisionRow[]; subjects: SubjectRow[] } => ({
    provisions: proposeProvisions(text, heading ?? '')
      .slice(0, most)
      .map(({ ref, ...proposal }) => ({ path: ref, ...suggested(proposal) })),
    subjects: match({ text, heading: heading ?? '' })
      .slice(0, most)
      .map(({ id, ...proposal }) => ({ recommendation: { id: Number(id) }, limb: null, ...suggested(proposal) })),
  });
}

/**
 * The claims, held already, that may answer a recommendation which this import brings in or gives its text; for each
 * claim the index of the recommendation in the record, best first.
 */
export function proposalsForNew(
  planned: readonly PlannedRecommendation[],
  known: readonly KnownRecommendation[],
  claims: readonly KnownClaim[],
): { claim: KnownClaim; subjects: SubjectRow[] }[] {
  const fresh = planned.filter(({ standing, patch }) => standing === 'new' || patch.text !== undefined);
  if (fresh.length === 0 || claims.length === 0) return [];
  const ids = new Map(fresh.map((one) => [`new ${one.wanted!.index}`, one]));
  const others = known.filter(({ id }) => !fresh.some(({ held }) => held?.id === id)).map(toMatch);
  const match = matcherOf([...others, ...[...ids].map(([id, one]) => freshToMatch(id, one))]);
  return claims.flatMap((claim) => {
    const subjects = match({ text: claim.text, heading: claim.heading ?? '' })
      .slice(0, most)
      .flatMap((proposal) => subjectOf(proposal, ids.get(proposal.id), claim));
    return subjects.length > 0 ? [{ claim, subjects }] : [];
  });
}

function freshToMatch(id: string, { wanted, held }: PlannedRecommendation): RecommendationToMatch {
  const { topic, text, provisions } = wanted!.row;
  return { id, text: text ?? '', topic: topic ?? held?.topic ?? '', provisions: provisions.map(({ path }) => path) };
}

function subjectOf(
  { score, reason }: RecommendationProposal,
  fresh: PlannedRecommendation | undefined,
  { linked }: KnownClaim,
): SubjectRow[] {
  if (!fresh || (fresh.held && linked.includes(fresh.held.id))) return [];
  return [{ recommendation: { index: fresh.wanted!.index }, limb: null, ...suggested({ score, reason }) }];
}

/** The limbs that a reply to a whole paragraph seems to answer, by their words. */
export function limbProposals(
  text: string,
  subjects: readonly SubjectRow[],
  planned: readonly PlannedRecommendation[],
): SubjectRow[] {
  const reply = contentStems(text);
  return subjects.flatMap(({ recommendation, limb }) => {
    if (limb !== null || !('index' in recommendation)) return [];
    const limbs = planned[recommendation.index]?.held?.limbs ?? [];
    return limbs.flatMap((one): SubjectRow[] => {
      const score = Math.round(containment(contentStems(one.text ?? ''), reply) * 100) / 100;
      if (one.text === null || score < limbShare) return [];
      const shared = [...contentStems(one.text)].filter((stem) => reply.has(stem)).join(', ');
      return [{ recommendation, limb: one.label, ...suggested({ score, reason: `both say ${shared}` }) }];
    });
  });
}
