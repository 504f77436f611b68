import { containment, contentStems } from '../imports/matching/stems.js';
import { sameText } from '../imports/matching/text-similarity.js';

/** A later recommendation of a treaty body that may say the same. */
export interface UptakeCandidate {
  id: number;
  text: string;
}

export type Uptake<Candidate> = Candidate & {
  /** 0–1. */
  score: number;
};

/** From this share of its words on, a demand may have been taken up; a Committee seldom keeps the wording. */
const worthALook = 0.5;
/** Fewer words that carry meaning are found in any text. */
const fewestWords = 3;
const shown = 5;

/**
 * The candidates that may have taken up what is asked for, the likeliest first: the same text but for a few words, or
 * one that holds most of its words that carry meaning. English only, as all matching.
 */
export function proposeUptakes<Candidate extends UptakeCandidate>(
  demand: string,
  candidates: readonly Candidate[],
): Uptake<Candidate>[] {
  const stems = contentStems(demand);
  const likeness = ({ text }: Candidate) =>
    Math.max(sameText(demand, text), stems.size < fewestWords ? 0 : containment(stems, contentStems(text)));
  return candidates
    .map((candidate) => ({ ...candidate, score: likeness(candidate) }))
    .filter(({ score }) => score >= worthALook)
    .toSorted((one, other) => other.score - one.score || one.id - other.id)
    .slice(0, shown);
}
