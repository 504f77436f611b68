import { proposeProvisions } from '../matching/propose-provisions.js';
import {
  matcherOf,
  type RecommendationProposal,
  type RecommendationToMatch,
} from '../matching/propose-recommendations.js';
import { sharedReason } from '../matching/reason.js';
import { contentStems, stem, words } from '../matching/stems.js';
import type { ProvisionRow, SubjectRow } from './import-record.js';
import { bringsText, type PlannedRecommendation } from './plan-recommendations.js';

/** A recommendation of the State that claims may answer, with the articles confirmed for it. */
export interface KnownRecommendation {
  id: number;
  symbol: string | null;
  paragraph: string | null;
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
/** The share of a limb's own words that a reply has when it seems to answer that limb, */
const limbShare = 0.12;
/** and limbs with nearly the share of the best one are as likely. */
const asLikely = 0.8;

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
  const fresh = planned.filter(bringsText);
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

/**
 * The limbs that a reply to a whole paragraph seems to answer: those with most of its words, rare ones among the limbs
 * counting more.
 */
export function limbProposals(
  text: string,
  subjects: readonly SubjectRow[],
  planned: readonly PlannedRecommendation[],
): SubjectRow[] {
  const reply = contentStems(text);
  return subjects.flatMap(({ recommendation, limb }) => {
    if (limb !== null || !('index' in recommendation)) return [];
    const limbs = (planned[recommendation.index]?.held?.limbs ?? []).filter((one) => one.text !== null);
    const likely = likeliest(
      limbs.map((one) => ({ label: one.label, stems: contentStems(one.text!) })),
      reply,
    );
    return likely.map(({ label, score, shared }): SubjectRow => {
      const reason = sharedReason(inWords(text, shared));
      return { recommendation, limb: label, ...suggested({ score, reason }) };
    });
  });
}

function likeliest(limbs: readonly { label: string; stems: Set<string> }[], reply: ReadonlySet<string>) {
  const rarity = (one: string) => 1 / limbs.filter(({ stems }) => stems.has(one)).length;
  const weigh = (stems: readonly string[]) => stems.reduce((sum, one) => sum + rarity(one), 0);
  const scored = limbs.map(({ label, stems }) => {
    const shared = [...stems].filter((one) => reply.has(one));
    return { label, shared, score: Math.round((weigh(shared) / Math.max(1, weigh([...stems]))) * 100) / 100 };
  });
  const best = Math.max(limbShare, ...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score >= limbShare && score >= best * asLikely);
}

/** Stems as `text` prints them, each once. */
function inWords(text: string, stems: readonly string[]): string[] {
  const printed = new Map(words(text).map((word) => [stem(word), word]));
  return stems.map((one) => printed.get(one) ?? one);
}
