import type { Viewer } from '../accounts/viewer.js';
import { usualTreaty } from '../treaties/treaty.entity.js';
import { linkKinds, type LinkKind } from './link.js';
import type { ProposalFilter, ProposalVoice } from './proposal-filter.js';

const tables: Record<LinkKind, string> = {
  subject: 'subject_link',
  provision: 'provision_link',
  // With the columns of the others, since no statement stands in it.
  recommendation: `(SELECT *, NULL::integer AS state_response_id, NULL::integer AS counter_finding_id,
    NULL::integer AS ngo_recommendation_id FROM recommendation_link)`,
};

/** The links `k` of one kind with what they hang on: a response `s`, finding `f`, demand `n` or recommendation `r`. */
export const linksOf = (kind: LinkKind) => `${tables[kind]} k
  LEFT JOIN state_response s ON s.id = k.state_response_id
  LEFT JOIN counter_finding f ON f.id = k.counter_finding_id
  LEFT JOIN ngo_recommendation n ON n.id = k.ngo_recommendation_id
  LEFT JOIN recommendation r ON r.id = k.recommendation_id`;

/** The first parameters of every query of links: the State, null for all, and who looks. */
export const linkParameters = (stateCode: string | null, viewer: Viewer): unknown[] => [
  stateCode,
  viewer.organisationId,
  viewer.organisationKind,
  viewer.role,
];

/** That a link of {@link linksOf} is about the State and its statement may be seen; `$1`–`$4` are {@link linkParameters}. */
export const ownAndSeen = `($1::text IS NULL OR coalesce(s.state_code, f.state_code, n.state_code, r.state_code) = $1)
  AND CASE
    WHEN f.id IS NOT NULL THEN may_see(f.visibility, f.organisation_id, $2::integer, $3::text, $4::text)
    WHEN n.id IS NOT NULL THEN may_see(n.visibility, n.organisation_id, $2::integer, $3::text, $4::text)
    ELSE true
  END`;

/** What civil society said is not the State's to link (see `holdLinks`). */
const decidable = `($3::text IS DISTINCT FROM 'ministry'
  OR num_nonnulls(k.counter_finding_id, k.ngo_recommendation_id) = 0)`;

/** The document that says it: a recommendation speaks only where its own article is proposed. */
const documents: Record<LinkKind, string> = {
  subject: 'coalesce(s.document_id, f.document_id, n.document_id)',
  provision: 'coalesce(s.document_id, f.document_id, n.document_id, r.document_id)',
  recommendation: 'r.document_id',
};

const voices: Record<ProposalVoice, string> = {
  state: 'k.state_response_id IS NOT NULL',
  ngo: 'k.counter_finding_id IS NOT NULL',
  demand: 'k.ngo_recommendation_id IS NOT NULL',
  committee: 'num_nonnulls(k.state_response_id, k.counter_finding_id, k.ngo_recommendation_id) = 0',
};

/** A link `l` of the same statement. */
const sameStatement = `(l.state_response_id = k.state_response_id OR l.counter_finding_id = k.counter_finding_id
  OR l.ngo_recommendation_id = k.ngo_recommendation_id)`;

/** An article stands for all its parts, a paragraph for its letters. */
const partOf = (treaty: string, path: string) =>
  `SELECT p.id FROM provision p WHERE p.treaty_code = ${treaty} AND (p.path = ${path} OR starts_with(p.path, ${path} || '('))`;

/** What one State's queue holds, in SQL: a condition for each kind, over {@link linksOf}. */
export interface ProposalQuery {
  where: Record<LinkKind, string>;
  parameters: unknown[];
}

/** The proposed links of `stateCode` that `filter` keeps, whatever their kind. */
export function proposalQuery(
  stateCode: string,
  { article, treaty, recommendation, document, least, voice }: ProposalFilter,
  viewer: Viewer,
): ProposalQuery {
  const parameters = linkParameters(stateCode, viewer);
  const bind = (value: unknown, type: string) => `$${parameters.push(value)}::${type}`;
  const all = [`k.decision = 'proposed'`, ownAndSeen, decidable];
  const where: Record<LinkKind, string[]> = { subject: [], provision: [], recommendation: [] };
  if (least !== undefined) all.push(`k.score >= ${bind(least, 'real')} / 100::real`);
  if (voice) all.push(voices[voice]);
  if (article) {
    const parts = partOf(bind(treaty ?? usualTreaty, 'text'), bind(article, 'text'));
    where.provision.push(`k.provision_id IN (${parts})`);
    where.subject.push(`k.recommendation_id IN (SELECT l.recommendation_id FROM provision_link l
      WHERE l.decision = 'confirmed' AND l.provision_id IN (${parts}))`);
    where.recommendation.push(`EXISTS (SELECT FROM provision_link l
      WHERE l.decision = 'confirmed' AND l.recommendation_id IN (k.recommendation_id, k.earlier_id)
        AND l.provision_id IN (${parts}))`);
  }
  if (recommendation) {
    const id = bind(recommendation, 'integer');
    where.subject.push(`k.recommendation_id = ${id}`);
    where.recommendation.push(`${id} IN (k.recommendation_id, k.earlier_id)`);
    where.provision.push(`(k.recommendation_id = ${id} OR EXISTS (
      SELECT FROM subject_link l WHERE l.recommendation_id = ${id} AND l.decision <> 'rejected' AND ${sameStatement}))`);
  }
  if (document) {
    const id = bind(document, 'integer');
    for (const kind of linkKinds) where[kind].push(`${documents[kind]} = ${id}`);
  }
  return {
    where: {
      subject: [...all, ...where.subject].join(' AND '),
      provision: [...all, ...where.provision].join(' AND '),
      recommendation: [...all, ...where.recommendation].join(' AND '),
    },
    parameters,
  };
}

/** The documents and whole articles that the queue of a State can be narrowed to; `$1`–`$4` are {@link linkParameters}. */
export const proposalChoicesQuery = `
WITH open AS MATERIALIZED (
  SELECT ${documents.subject} AS document_id, NULL::integer AS provision_id
  FROM ${linksOf('subject')} WHERE k.decision = 'proposed' AND ${ownAndSeen}
  UNION
  SELECT ${documents.provision}, k.provision_id FROM ${linksOf('provision')} WHERE k.decision = 'proposed' AND ${ownAndSeen}
  UNION
  SELECT ${documents.recommendation}, NULL FROM ${linksOf('recommendation')} WHERE k.decision = 'proposed' AND ${ownAndSeen}
)
SELECT coalesce((
    SELECT json_agg(json_build_object('id', d.id, 'title', coalesce(d.symbol, d.title)) ORDER BY d.published_on DESC NULLS LAST, d.id)
    FROM document d WHERE d.id IN (SELECT document_id FROM open)
  ), '[]') AS documents,
  ARRAY(
    SELECT p.article FROM provision p WHERE p.treaty_code = '${usualTreaty}' AND (
      p.id IN (SELECT provision_id FROM open)
      OR p.id IN (SELECT l.provision_id FROM provision_link l JOIN recommendation made ON made.id = l.recommendation_id
                  WHERE l.decision = 'confirmed' AND made.state_code = $1)
    ) GROUP BY p.article ORDER BY p.article
  ) AS articles`;
