import type { PartialDate } from '../shared/partial-date.js';

/** Something said, with its source: a response of the State, a finding or a demand of civil society. */
export interface Said {
  /** `demand` is what civil society itself asks for. */
  voice: 'state' | 'ngo' | 'demand';
  id: number;
  text: string;
  /** Kind of response, or verdict of a finding. */
  kind: string | null;
  stage: string | null;
  /** When it was said or found. */
  on: PartialDate | null;
  happenedOn: PartialDate | null;
  targetOn: PartialDate | null;
  documentId: number | null;
  passageId: number | null;
  source: string | null;
  visibility: string;
  mentions: number;
  /** The claim that this one says again. */
  repeatsId: number | null;
  /** Its document as a whole is the answer. */
  wholeDocument: boolean;
}

/** How often the claim `alias` is made again: in other passages, and in claims that were found to repeat it. */
export const mentionsOf = (alias: string) => `(
  (SELECT count(*) FROM mention m WHERE m.state_response_id = ${alias}.id)
  + (SELECT count(*) FROM state_response again WHERE again.repeats_id = ${alias}.id))::integer`;

/**
 * What the link `k` hangs on, a {@link Said} as far as the viewer may see it, for `JOIN LATERAL`. The viewer's
 * organisation, its kind and the role are the parameters from `$<first>` on.
 */
export const saidUnder = (first: number) => {
  const seen = (alias: string) =>
    `may_see(${alias}.visibility, ${alias}.organisation_id, $${first}, $${first + 1}, $${first + 2})`;
  return `
    SELECT 'state' AS voice, r.id, r.text, r.kind, stands.stage, r.said_on AS "on", stands.happened_on AS "happenedOn",
      stands.target_on AS "targetOn", r.document_id AS "documentId", r.passage_id AS "passageId", r.source,
      'public' AS visibility, ${mentionsOf('r')} AS mentions, r.repeats_id AS "repeatsId", r.whole_document AS "wholeDocument"
    FROM state_response r JOIN response_stage_on(current_date) stands ON stands.state_response_id = r.id
    WHERE r.id = k.state_response_id
    UNION ALL
    SELECT 'ngo', f.id, f.text, f.verdict, NULL, f.found_on, NULL, NULL, f.document_id, f.passage_id, f.source,
      f.visibility, 0, NULL, false
    FROM counter_finding f WHERE f.id = k.counter_finding_id AND ${seen('f')}
    UNION ALL
    SELECT 'demand', n.id, n.text, NULL, NULL, NULL, NULL, NULL, n.document_id, n.passage_id, NULL, n.visibility, 0, NULL, false
    FROM ngo_recommendation n WHERE n.id = k.ngo_recommendation_id AND ${seen('n')}`;
};
