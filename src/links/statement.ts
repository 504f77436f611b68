import type { PartialDate } from '../shared/partial-date.js';

/** Something said, with its source: a response of the State, a finding or a demand of civil society. */
export interface Said {
  /** `demand` is what civil society itself asks for. */
  voice: 'state' | 'ngo' | 'demand';
  id: number;
  text: string;
  /** Kind of response, or verdict of a finding. */
  kind: string | null;
  /** What a finding speaks of. */
  polarity: string | null;
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
  /** Of a response, the findings that answer it; of a finding, the responses that it answers. */
  replies: { id: number; stance: string }[];
}

/** How often the claim `alias` is made again: in other passages, and in claims that were found to repeat it. */
export const mentionsOf = (alias: string) => `(
  (SELECT count(*) FROM mention m WHERE m.state_response_id = ${alias}.id)
  + (SELECT count(*) FROM state_response again WHERE again.repeats_id = ${alias}.id))::integer`;

/**
 * What the link `k` hangs on, a {@link Said} as far as the viewer may see it, for `JOIN LATERAL`. The viewer's
 * organisation, its kind and the role are the parameters from `$<first>` on; `day` and `knownAt` are SQL and bound how
 * far the measure of a claim has come.
 */
export const saidUnder = (first: number, day = 'current_date', knownAt = `'infinity'`) => {
  const seen = (alias: string) =>
    `may_see(${alias}.visibility, ${alias}.organisation_id, $${first}, $${first + 1}, $${first + 2})`;
  const replies = (own: string, other: string, condition: string) => `coalesce((
      SELECT json_agg(json_build_object('id', a.${other}, 'stance', a.stance) ORDER BY a.id)
      FROM finding_reply a JOIN counter_finding af ON af.id = a.counter_finding_id
      WHERE a.${own} = ${condition} AND a.decision = 'confirmed' AND ${seen('af')}
    ), '[]')`;
  return `
    SELECT 'state' AS voice, r.id, r.text, r.kind, NULL AS polarity, stands.stage, r.said_on AS "on",
      stands.happened_on AS "happenedOn", stands.target_on AS "targetOn", r.document_id AS "documentId",
      r.passage_id AS "passageId", r.source, 'public' AS visibility, ${mentionsOf('r')} AS mentions,
      r.repeats_id AS "repeatsId", r.whole_document AS "wholeDocument",
      ${replies('state_response_id', 'counter_finding_id', 'r.id')} AS replies
    FROM state_response r JOIN response_stage_on(${day}, ${knownAt}) stands ON stands.state_response_id = r.id
    WHERE r.id = k.state_response_id
    UNION ALL
    SELECT 'ngo', f.id, f.text, f.verdict, f.polarity, NULL, f.found_on, NULL, NULL, f.document_id, f.passage_id,
      f.source, f.visibility, 0, NULL, false, ${replies('counter_finding_id', 'state_response_id', 'f.id')}
    FROM counter_finding f WHERE f.id = k.counter_finding_id AND ${seen('f')}
    UNION ALL
    SELECT 'demand', n.id, n.text, NULL, NULL, NULL, n.asked_on, NULL, NULL, n.document_id, n.passage_id, n.source,
      n.visibility, 0, NULL, false, '[]'::json
    FROM ngo_recommendation n WHERE n.id = k.ngo_recommendation_id AND ${seen('n')}`;
};
