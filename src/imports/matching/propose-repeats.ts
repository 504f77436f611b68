import { NearDuplicates } from './near-duplicates.js';
import { matcherOf, type ClaimToMatch, type RecommendationProposal } from './propose-recommendations.js';

/** A recommendation as it is compared with others to the same State. */
export interface Demand {
  id: number;
  documentId: number;
  topic: string | null;
  text: string | null;
  /** Its articles of the Covenant, as far as they are known. */
  provisions: readonly string[];
}

/** That a recommendation seems to take up an earlier one: for a person to confirm. */
export interface RepeatProposal {
  recommendationId: number;
  earlierId: number;
  relation: 'repeats' | 'same_subject';
  /** 0..1 */
  score: number;
  /** The words and the articles that both have. */
  reason: string;
}

/** Proposals below are not made. A recommendation has more words than a claim, so that two share some by chance. */
export const repeatThreshold = 0.6;
/** From here on it seems to be the same demand; below, another on the same subject. */
export const sameDemandThreshold = 0.72;
/** Of the earlier ones that a recommendation may take up so many are proposed. */
const most = 3;

/**
 * Proposes, for each of a State's recommendations in turn, which earlier ones of other documents it takes up: those of
 * nearly the same text, and those that share rare words and articles. Yields after each, so that the caller may let
 * others work meanwhile.
 *
 * @param demands in the order of time
 * @param fresh only pairs with one of these, by id; all when left out
 */
export function* proposeRepeats(demands: readonly Demand[], fresh?: ReadonlySet<number>): Generator<RepeatProposal[]> {
  const nearDuplicates = new NearDuplicates(demands.length);
  const match = matcherOf(
    demands.map(({ topic, text, provisions }, at) => ({
      id: String(at),
      topic: topic ?? '',
      text: text ?? '',
      provisions,
    })),
  );
  let freshBefore = false;
  for (const [at, { id, documentId, text }] of demands.entries()) {
    const isFresh = !fresh || fresh.has(id);
    const concerns = (place: number) =>
      place < at && demands[place]!.documentId !== documentId && (isFresh || fresh.has(demands[place]!.id));
    const near = new Map(nearDuplicates.add(text ?? '', concerns).map((one) => [one.at, one.likeness]));
    const shared = isFresh || freshBefore ? match(claimOf(demands[at]!)) : [];
    const byWords = new Map(shared.map((proposal) => [Number(proposal.id), proposal]));
    yield [...new Set([...near.keys(), ...byWords.keys()])]
      .filter(concerns)
      .map((place) => ({ place, ...weighed(near.get(place), byWords.get(place)) }))
      .filter(({ score }) => score >= repeatThreshold)
      .toSorted((one, other) => other.score - one.score || one.place - other.place)
      .slice(0, most)
      .map(({ place, score, reason }) => ({
        recommendationId: id,
        earlierId: demands[place]!.id,
        relation: score >= sameDemandThreshold ? 'repeats' : 'same_subject',
        score,
        reason,
      }));
    freshBefore ||= isFresh;
  }
}

/** A recommendation in the place of a claim; where no article is known the words tell. */
const claimOf = ({ topic, text, provisions }: Demand): ClaimToMatch => ({
  text: text ?? '',
  heading: topic ?? '',
  ...(provisions.length > 0 && { provisions }),
});

/** What speaks for a pair: nearly the same text, which is worth half of what lacks to certainty, or what both say. */
function weighed(likeness: number | undefined, shared: RecommendationProposal | undefined) {
  const copied = likeness === undefined ? 0 : Math.round((1 + likeness) * 50) / 100;
  const reasons = [likeness === undefined ? null : 'nearly the same text', shared?.reason];
  return { score: Math.max(copied, shared?.score ?? 0), reason: reasons.filter(Boolean).join('; ') };
}
