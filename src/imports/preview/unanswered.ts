import type { Recommendation } from '../../recommendations/recommendation.entity.js';

/** A recommendation of the follow-up selection that a State's report leaves unanswered: whole, or in the limbs named. */
export interface Unanswered {
  id: number;
  paragraph: string | null;
  topic: string | null;
  /** Labels; empty when nothing at all answers the recommendation. */
  limbs: string[];
}

/** That a reply answers, or seems to answer, a recommendation or one limb of it. */
export interface Answer {
  recommendationId: number | null;
  limbId: number | null;
}

type Asked = Pick<Recommendation, 'id' | 'paragraph' | 'topic' | 'selectedForFollowUp'> & {
  limbs: { id: number; label: string; position: number }[];
};

/** What was selected for follow-up and has no reply; where limbs are known, each wants a reply of its own. */
export function unansweredOf(recommendations: readonly Asked[], answers: readonly Answer[]): Unanswered[] {
  return recommendations
    .filter(({ selectedForFollowUp }) => selectedForFollowUp)
    .flatMap(({ id, paragraph, topic, limbs }) => {
      const own = answers.filter(({ recommendationId }) => recommendationId === id);
      const open = limbs
        .toSorted((one, other) => one.position - other.position)
        .filter((limb) => !own.some(({ limbId }) => limbId === limb.id))
        .map(({ label }) => label);
      if (own.length === 0) return [{ id, paragraph, topic, limbs: [] }];
      return open.length > 0 ? [{ id, paragraph, topic, limbs: open }] : [];
    });
}
