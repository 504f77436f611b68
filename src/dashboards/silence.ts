import type { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';

/** Which silence is asked for. */
export interface SilenceScope {
  stateCode: string;
  cycleId: number | null;
  /** Only what was said by this day counts, `YYYY-MM-DD`. */
  asOf: string;
  /** Only what was recorded by this time counts, ISO 8601. */
  knownAt: string;
  /** Only what was said from this day on counts; null for all. */
  since: string | null;
  /** Only what this document of the State says counts; null for all. */
  documentId: number | null;
}

/** How a voice has dealt with a recommendation. */
export interface Answer {
  /** Confirmed statements. */
  statements: number;
  /** Those of them that name a whole document, and nothing in it. */
  wholeDocuments: number;
  /** Labels of the parts that statements name. */
  parts: string[];
  /** Labels of the parts that none names, when some statement names a part; all of them when there is none at all. */
  silentOn: string[];
}

/** A recommendation on which the State, or civil society, has not said all. */
export interface Silence {
  id: number;
  symbol: string | null;
  paragraph: string | null;
  topic: string | null;
  selectedForFollowUp: boolean;
  state: Answer;
  ngo: Answer;
  /** Proposed links that nobody has decided: the silence may be ours. */
  proposed: number;
}

interface Row extends Omit<Silence, 'state' | 'ngo'> {
  labels: string[];
  claims: number;
  claimed: string[];
  claimedWhole: boolean;
  wholeDocuments: number;
  findings: number;
  found: string[];
  foundWhole: boolean;
}

/**
 * The recommendations to a State that no response addresses or no finding comments, or only in part. A statement about
 * the whole recommendation leaves no part out. Unknown is not "no": what is only proposed is counted apart.
 */
export async function findSilence(source: DataSource, viewer: Viewer, scope: SilenceScope): Promise<Silence[]> {
  const rows = await source.query<Row[]>(
    `WITH said AS (
       SELECT k.recommendation_id, k.limb_id, k.decision,
         coalesce(s.repeats_id, s.id) AS state_response_id, k.counter_finding_id, coalesce(s.whole_document, false) AS whole_document
       FROM recommendation asked
       JOIN subject_link k ON k.recommendation_id = asked.id
       LEFT JOIN state_response s ON s.id = k.state_response_id
       LEFT JOIN counter_finding f ON f.id = k.counter_finding_id
       WHERE asked.state_code = $1 AND k.decision <> 'rejected'
         AND (s.id IS NULL OR coalesce(s.said_on, '') <= $2 AND s.recorded_at <= $9 AND ($3::text IS NULL OR s.said_on >= $3)
              AND ($4::integer IS NULL OR s.document_id = $4))
         AND (f.id IS NULL OR coalesce(f.found_on, '') <= $2 AND f.recorded_at <= $9 AND ($3::text IS NULL OR f.found_on >= $3)
              AND may_see(f.visibility, f.organisation_id, $6, $7, $8))
         AND num_nonnulls(s.id, f.id) = 1
     ), heard AS (
       -- Once over all that was said, not once for each recommendation: 13,500 of them take 1.6 s, where it had not ended after
       -- a minute.
       SELECT said.recommendation_id,
         ${voice('state_response_id')} AS claims, ${parts('state_response_id')} AS claimed, ${whole('state_response_id')} AS "claimedWhole",
         count(DISTINCT said.state_response_id) FILTER (WHERE ${of('state_response_id')} AND said.whole_document)::integer AS "wholeDocuments",
         ${voice('counter_finding_id')} AS findings, ${parts('counter_finding_id')} AS found, ${whole('counter_finding_id')} AS "foundWhole",
         count(*) FILTER (WHERE said.decision = 'proposed')::integer AS proposed
       FROM said LEFT JOIN recommendation_limb l ON l.id = said.limb_id
       GROUP BY said.recommendation_id
     )
     SELECT r.id, d.symbol, r.paragraph, r.topic, r.selected_for_follow_up AS "selectedForFollowUp",
       ARRAY(SELECT l.label FROM recommendation_limb l WHERE l.recommendation_id = r.id ORDER BY l.position) AS labels,
       ${numbers.map((name) => `coalesce(h."${name}", 0) AS "${name}"`).join(', ')},
       coalesce(h.claimed, '{}') AS claimed, coalesce(h.found, '{}') AS found,
       coalesce(h."claimedWhole", false) AS "claimedWhole", coalesce(h."foundWhole", false) AS "foundWhole"
     FROM recommendation r JOIN document d ON d.id = r.document_id LEFT JOIN heard h ON h.recommendation_id = r.id
     WHERE r.state_code = $1 AND ($5::integer IS NULL OR r.cycle_id = $5) AND coalesce(d.published_on, '') <= $2
     ORDER BY d.published_on DESC NULLS LAST, d.id DESC, r.position, r.id`,
    [
      scope.stateCode,
      scope.asOf,
      scope.since,
      scope.documentId,
      scope.cycleId,
      viewer.organisationId,
      viewer.organisationKind,
      viewer.role,
      scope.knownAt,
    ],
  );
  return rows.map(silenceOf).filter(({ state, ngo }) => isSilent(state) || isSilent(ngo));
}

/** Whether something is left unsaid. */
export const isSilent = ({ statements, silentOn }: Answer) => statements === 0 || silentOn.length > 0;

const numbers = ['claims', 'wholeDocuments', 'findings', 'proposed'];
const of = (column: string) => `said.decision = 'confirmed' AND said.${column} IS NOT NULL`;
const voice = (column: string) => `count(DISTINCT said.${column}) FILTER (WHERE ${of(column)})::integer`;
const whole = (column: string) => `coalesce(bool_or(said.limb_id IS NULL) FILTER (WHERE ${of(column)}), false)`;
const parts = (column: string) =>
  `coalesce(array_agg(DISTINCT l.label) FILTER (WHERE ${of(column)} AND l.id IS NOT NULL), '{}')`;

function silenceOf({
  labels,
  claims,
  claimed,
  claimedWhole,
  wholeDocuments,
  findings,
  found,
  foundWhole,
  ...row
}: Row): Silence {
  return {
    ...row,
    state: answer(labels, claims, claimed, claimedWhole, wholeDocuments),
    ngo: answer(labels, findings, found, foundWhole),
  };
}

function answer(
  labels: string[],
  statements: number,
  named: string[],
  aboutTheWhole: boolean,
  wholeDocuments = 0,
): Answer {
  const silentOn = aboutTheWhole ? [] : labels.filter((label) => !named.includes(label));
  return { statements, wholeDocuments, parts: labels.filter((label) => named.includes(label)), silentOn };
}
