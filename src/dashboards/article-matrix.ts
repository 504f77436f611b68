import type { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { levels, type Level } from '../assessments/assessment.entity.js';
import { statusCall } from '../assessments/statuses.js';
import { madeTable, scopeParameters, type DashboardScope } from './dashboard-scope.js';

/** How often something was said; a grade's letter or a level. */
export interface Tally<Value extends string = string> {
  value: Value;
  count: number;
}

/** What the three voices say on one article of a treaty; limbs that were graded or assessed apart count apart. */
export interface MatrixRow {
  /** Null together with `article` for recommendations without one. */
  treaty: string | null;
  article: number | null;
  recommendations: number;
  grades: Tally[];
  state: Tally<Level>[];
  ngo: Tally<Level>[];
  /** The State's responses and civil society's findings about these recommendations, and on the article itself. */
  claims: number;
  findings: number;
  /** Findings that speak of progress. */
  positive: number;
  contested: number;
}

interface Figure {
  treaty: string | null;
  article: number | null;
  what: 'recommendations' | 'claims' | 'findings' | 'positive' | 'contested' | 'grades' | 'state' | 'ngo';
  value: string | null;
  count: number;
}

/** Voices on each article that something in `scope` concerns, in the order of the treaties; without an article last. */
export async function articleMatrix(source: DataSource, viewer: Viewer, scope: DashboardScope): Promise<MatrixRow[]> {
  const figures = await source.query<Figure[]>(matrixQuery, scopeParameters(viewer, scope));
  const rows = new Map<string, MatrixRow>();
  for (const { treaty, article, what, value, count } of figures) {
    const key = `${treaty} ${article}`;
    const row = rows.get(key) ?? blankRow(treaty, article);
    rows.set(key, row);
    if (what === 'grades') row.grades.push({ value: value!, count });
    else if (what === 'state' || what === 'ngo') row[what].push({ value: value as Level, count });
    else row[what] = count;
  }
  return [...rows.values()].map((row) => ({
    ...row,
    state: row.state.toSorted(byLevel),
    ngo: row.ngo.toSorted(byLevel),
  }));
}

const byLevel = (a: Tally<Level>, b: Tally<Level>) => levels.indexOf(a.value) - levels.indexOf(b.value);

const blankRow = (treaty: string | null, article: number | null): MatrixRow => ({
  treaty,
  article,
  recommendations: 0,
  grades: [],
  state: [],
  ngo: [],
  claims: 0,
  findings: 0,
  positive: 0,
  contested: 0,
});

/** Statements of one kind per article: those about its recommendations, and those linked with the article itself. */
const statements = (what: string, table: string, column: string, date: string, visible: string) => `
  SELECT treaty, article, '${what}', NULL, count(DISTINCT id)::integer
  FROM (
    SELECT c.treaty, c.article, said.id
    FROM concerned c
    JOIN subject_link k ON k.recommendation_id = c.recommendation_id AND k.decision = 'confirmed'
    JOIN ${table} said ON said.id = k.${column}
    WHERE coalesce(said.${date}, '') <= $3::text AND said.recorded_at <= $4 AND ${visible}
    UNION ALL
    SELECT p.treaty_code, p.article, said.id
    FROM provision_link k
    JOIN provision p ON p.id = k.provision_id
    JOIN ${table} said ON said.id = k.${column}
    LEFT JOIN document d ON d.id = said.document_id
    WHERE k.decision = 'confirmed' AND said.state_code = $1 AND ($2::integer IS NULL OR d.cycle_id = $2)
      AND coalesce(said.${date}, '') <= $3::text AND said.recorded_at <= $4 AND ${visible}
  ) found
  GROUP BY treaty, article`;

const findingSeen = 'may_see(said.visibility, said.organisation_id, $5, $6, $7)';

const matrixQuery = `
WITH ${madeTable}, concerned AS MATERIALIZED (
  SELECT DISTINCT p.treaty_code AS treaty, p.article, made.recommendation_id
  FROM made
  LEFT JOIN provision_link k ON k.recommendation_id = made.recommendation_id AND k.decision = 'confirmed'
  LEFT JOIN provision p ON p.id = k.provision_id
), status AS MATERIALIZED (
  SELECT s.recommendation_id, s.contested, g.grade_code, st.level AS state_level, ngo.level AS ngo_level
  FROM ${statusCall(3, { state: '$1' })} s
  LEFT JOIN committee_grade g ON g.id = s.grade_id
  LEFT JOIN assessment st ON st.id = s.state_id
  LEFT JOIN assessment ngo ON ngo.id = s.ngo_id
)
SELECT treaty, article, what, value, count FROM (
  SELECT treaty, article, 'recommendations' AS what, NULL AS value, count(*)::integer AS count
  FROM concerned GROUP BY treaty, article
  UNION ALL
  SELECT c.treaty, c.article, 'contested', NULL, count(DISTINCT s.recommendation_id)::integer
  FROM concerned c JOIN status s USING (recommendation_id) WHERE s.contested GROUP BY c.treaty, c.article
  UNION ALL
  SELECT c.treaty, c.article, said.what, said.value, count(*)::integer
  FROM concerned c
  JOIN status s USING (recommendation_id)
  CROSS JOIN LATERAL (VALUES ('grades', s.grade_code), ('state', s.state_level), ('ngo', s.ngo_level)) said (what, value)
  WHERE said.value IS NOT NULL
  GROUP BY c.treaty, c.article, said.what, said.value
  UNION ALL ${statements('claims', 'state_response', 'state_response_id', 'said_on', 'true')}
  UNION ALL ${statements('findings', 'counter_finding', 'counter_finding_id', 'found_on', findingSeen)}
  UNION ALL ${statements('positive', 'counter_finding', 'counter_finding_id', 'found_on', `said.polarity = 'positive' AND ${findingSeen}`)}
) figure
ORDER BY treaty NULLS LAST, article NULLS LAST, what, value`;
