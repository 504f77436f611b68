import type { Viewer } from '../accounts/viewer.js';
import { statusCall, statusParameters } from '../assessments/statuses.js';
import { undecided } from '../links/undecided.js';
import type { OrderKey } from '../shared/keyset.js';
import { usualTreaty } from '../treaties/treaty.entity.js';
import type { RecommendationFilter, RecommendationSort } from './recommendation-filter.js';

/** A list of recommendations in SQL: `r` is the recommendation, `d` its document. */
export interface RecommendationQuery {
  where: string;
  order: OrderKey[];
  parameters: unknown[];
}

/** Gives the parameters of the status call their types: not every query uses all of them. */
export const askedTable = `WITH asked AS (SELECT $1::date, $2::timestamptz, $3::integer, $4::text, $5::text)`;

/** How many statements with a confirmed link stand under the recommendation `r` by the day `$1`, as known at `$2`. */
const statements = {
  claims: `(SELECT count(DISTINCT coalesce(s.repeats_id, s.id)) FROM subject_link k JOIN state_response s ON s.id = k.state_response_id
    WHERE k.recommendation_id = r.id AND k.decision = 'confirmed' AND coalesce(s.said_on, '') <= $1::text
      AND s.recorded_at <= $2)`,
  findings: `(SELECT count(DISTINCT f.id) FROM subject_link k JOIN counter_finding f ON f.id = k.counter_finding_id
    WHERE k.recommendation_id = r.id AND k.decision = 'confirmed' AND coalesce(f.found_on, '') <= $1::text
      AND f.recorded_at <= $2 AND may_see(f.visibility, f.organisation_id, $3, $4, $5))`,
  positive: `(SELECT count(DISTINCT f.id) FROM subject_link k JOIN counter_finding f ON f.id = k.counter_finding_id
    WHERE k.recommendation_id = r.id AND k.decision = 'confirmed' AND coalesce(f.found_on, '') <= $1::text
      AND f.polarity = 'positive' AND f.recorded_at <= $2 AND may_see(f.visibility, f.organisation_id, $3, $4, $5))`,
};

/** How many responses and findings stand under the recommendation `r`, and how many of these speak of progress. */
export const statementCounts = `${statements.claims}::integer AS claims, ${statements.findings}::integer AS findings,
  ${statements.positive}::integer AS positive`;

const printed: OrderKey[] = [
  { sql: 'd.published_on', type: 'text', descending: true },
  { sql: 'd.id', type: 'integer', descending: true },
  { sql: 'r.position', type: 'integer' },
  { sql: 'r.id', type: 'integer' },
];
const orders: Record<RecommendationSort, OrderKey[]> = {
  printed,
  topic: [{ sql: 'lower(r.topic)', type: 'text' }, ...printed],
  claims: [{ sql: statements.claims, type: 'bigint', descending: true }, ...printed],
  findings: [{ sql: statements.findings, type: 'bigint', descending: true }, ...printed],
};

/**
 * The recommendations to `stateCode` that `filter` keeps, but for what it asks of their status, which {@link statusQuery}
 * keeps. `$1`–`$5` are the parameters of the status call.
 */
export function recommendationQuery(stateCode: string, filter: RecommendationFilter, viewer: Viewer) {
  const parameters: unknown[] = statusParameters(viewer, filter);
  const bind = (value: unknown) => `$${parameters.push(value)}`;
  const state = bind(stateCode);
  const conditions = [`r.state_code = ${state}`];
  if (filter.asOf) conditions.push(`coalesce(d.published_on, '') <= $1::text`);
  for (const word of filter.q?.split(/\s+/) ?? [])
    conditions.push(
      `concat_ws(' ', d.symbol, '¶' || r.paragraph, r.topic, r.text, r.concern) ILIKE ${bind(like(word))}`,
    );
  if (filter.article) conditions.push(concerns(filter.article, filter.treaty ?? usualTreaty, bind));
  if (filter.mechanism) conditions.push(`r.mechanism_code = ${bind(filter.mechanism)}`);
  if (filter.cycle)
    conditions.push(`r.cycle_id = (SELECT id FROM reporting_cycle WHERE label = ${bind(filter.cycle)})`);
  if (filter.unanswered)
    conditions.push(
      `NOT EXISTS (SELECT FROM answered_on($1::date, $2::timestamptz) a WHERE a.recommendation_id = r.id)`,
    );
  if (filter.overdue)
    conditions.push(`r.id IN (SELECT k.recommendation_id FROM overdue_promise_on($1::date) o JOIN state_response s USING (id)
      JOIN subject_link k ON k.state_response_id = s.id AND k.decision = 'confirmed' WHERE s.recorded_at <= $2)`);
  if (filter.undecided) conditions.push(`r.id IN (${undecided(3)})`);
  if (filter.repeated)
    conditions.push(`EXISTS (SELECT FROM recommendation_link k
      WHERE k.decision = 'confirmed' AND r.id IN (k.recommendation_id, k.earlier_id))`);
  const query: RecommendationQuery = {
    where: conditions.join(' AND '),
    order: orders[filter.sort ?? 'printed'],
    parameters,
  };
  return query;
}

/** An article stands for all its parts, a paragraph for its letters. */
const concerns = (path: string, treaty: string, bind: (value: unknown) => string) =>
  `r.id IN (SELECT k.recommendation_id FROM provision_link k JOIN provision p ON p.id = k.provision_id
     WHERE k.decision = 'confirmed' AND k.recommendation_id IS NOT NULL AND p.treaty_code = ${bind(treaty)}
       AND (p.path = ${bind(path)} OR starts_with(p.path, ${bind(`${path}(`)})))`;

/**
 * Which of the recommendations `$6` (ids) have the status that `filter` asks for; null when it asks for none. Computed
 * for those alone that the rest of the filter keeps, and once for the count and the page: with an article, a body and a
 * level, of a State with 13,500 recommendations, in place of twice for the whole State.
 */
export function statusQuery(
  { grade, state, ngo, contested }: RecommendationFilter,
  parameters: unknown[],
): string | null {
  const bind = (value: unknown) => `$${parameters.push(value)}`;
  const own: string[] = [];
  if (contested) own.push('status.contested');
  if (grade)
    own.push(
      grade === 'none'
        ? 'status.grade_id IS NULL'
        : `(SELECT grade_code FROM committee_grade WHERE id = status.grade_id) = ${bind(grade)}`,
    );
  for (const [side, level] of Object.entries({ state, ngo })) {
    if (!level) continue;
    own.push(
      level === 'none'
        ? `status.${side}_id IS NULL`
        : `(SELECT level FROM assessment WHERE id = status.${side}_id) = ${bind(level)}`,
    );
  }
  return own.length === 0
    ? null
    : `SELECT DISTINCT status.recommendation_id AS id
       FROM ${statusCall(1, { recommendations: '$6' })} status WHERE ${own.join(' AND ')} ORDER BY 1`;
}

const like = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`;
