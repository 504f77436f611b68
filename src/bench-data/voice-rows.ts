import { levels } from '../assessments/assessment.entity.js';
import { verdicts } from '../counter-findings/counter-finding.entity.js';
import { claimText, draw, drawFrom, drawn, findingText } from './drawing.js';
import { lastDay } from './record-rows.js';

/** Organisations of civil society that share the findings and assessments of all States. */
export const ngoCount = 40;
export const ngoName = (place: string) => `'Invented NGO ' || lpad((${place})::text, 2, '0')`;

const ngoOf = (n: string) =>
  `(SELECT o.id FROM organisation o WHERE o.name = ${ngoName(`1 + ${draw(n, 40, ngoCount)}`)})`;

const visibility = (n: string) => `CASE WHEN ${drawn(n, 41, 70)} THEN 'public' WHEN ${drawn(n, 42, 50)} THEN 'partners'
  WHEN ${drawn(n, 43, 70)} THEN 'organisation' ELSE 'restricted' END`;

/** As many statements of one side as there are recommendations, spread unevenly: every third recommendation gets none. */
const statements = (name: string, table: string, salt: number) => [
  `CREATE TEMPORARY TABLE ${name} ON COMMIT DROP AS
   SELECT said.*, least(said_day + ${draw('n', salt + 1, 700)}, ${lastDay})::timestamptz AS recorded_at
   FROM (
     SELECT nextval(pg_get_serial_sequence('${table}', 'id'))::integer AS id, s.first + o - 1 AS n, m.id AS recommendation_id,
       m.ordinal, least(m.published_on + 200 + ${draw('s.first + o', salt + 2, 2500)}, ${lastDay}) AS said_day
     FROM bench_share s CROSS JOIN generate_series(1, s.count) o
     JOIN bench_made m ON m.ordinal = 1 + ${draw('s.first + o', salt + 3, 's.count')}
     ORDER BY o
   ) said`,
];

/** Nine of ten links are decided; every fifth statement is about a second recommendation too. */
const links = (name: string, column: string, salt: number) => `
  INSERT INTO subject_link (recommendation_id, limb_id, ${column}, origin, decision, score, reason, recorded_at)
  SELECT m.id, l.id, said.id,
    CASE WHEN ${drawn('said.n', salt, 50)} THEN 'quoted' ELSE 'suggested' END,
    CASE WHEN ${drawn('said.n + k', salt + 1, 90)} THEN 'confirmed' ELSE 'proposed' END,
    (40 + ${draw('said.n', salt + 2, 60)}) / 100.0, 'Invented for the benchmark', said.recorded_at
  FROM ${name} said
  CROSS JOIN generate_series(0, 1) k
  JOIN bench_made m ON m.ordinal = said.ordinal + k
  LEFT JOIN recommendation_limb l ON l.recommendation_id = m.id AND l.label = '(a)' AND ${drawn('said.n', salt + 3, 30)}
  WHERE k = 0 OR ${drawn('said.n', salt + 4, 20)}
  ORDER BY said.id, k`;

/** What the State and civil society say to what was recommended, and how each assesses it. */
export const voiceRows = [
  ...statements('bench_response', 'state_response', 50),
  `INSERT INTO state_response (id, state_code, source, text, kind, said_on, organisation_id, recorded_at)
   SELECT r.id, s.state_code, 'Invented report of ' || extract(year FROM r.said_day), ${claimText('r.n')},
     ${drawFrom('r.n', 54, ['legislative', 'institutional', 'policy', 'budgetary', 'practice', 'statistic', 'assertion', 'reply'])},
     r.said_day::text, o.id, r.recorded_at
   FROM bench_response r CROSS JOIN bench_share s JOIN organisation o ON o.name = 'Invented government ' || s.state_code
   ORDER BY r.id`,
  `INSERT INTO state_response_event (state_response_id, stage, happened_on, said_on, source, recorded_at)
   SELECT id, ${drawFrom('n', 55, ['announced', 'draft', 'adopted', 'in_force', 'ongoing', 'completed'])}, said_day::text,
     said_day::text, 'Invented for the benchmark', recorded_at
   FROM bench_response WHERE ${drawn('n', 56, 50)} ORDER BY id`,
  `INSERT INTO state_response_event (state_response_id, target_on, said_on, source, recorded_at)
   SELECT id, (said_day + 365 + ${draw('n', 57, 2000)})::text, said_day::text, 'Invented for the benchmark', recorded_at
   FROM bench_response WHERE ${drawn('n', 58, 6)} ORDER BY id`,
  links('bench_response', 'state_response_id', 60),

  ...statements('bench_finding', 'counter_finding', 70),
  `INSERT INTO counter_finding (id, state_code, source, text, verdict, found_on, organisation_id, visibility, recorded_at)
   SELECT f.id, s.state_code, 'Invented report of ' || extract(year FROM f.said_day), ${findingText('f.n')},
     ${drawFrom('f.n', 74, verdicts)}, f.said_day::text, ${ngoOf('f.n')}, ${visibility('f.n')}, f.recorded_at
   FROM bench_finding f CROSS JOIN bench_share s ORDER BY f.id`,
  links('bench_finding', 'counter_finding_id', 75),

  // Four of each recommendation: the State's, two of civil society, and a correction, a later view or another's.
  `CREATE TEMPORARY TABLE bench_assessment ON COMMIT DROP AS
   SELECT nextval(pg_get_serial_sequence('assessment', 'id'))::integer AS id, m.id AS recommendation_id, m.n * 4 + k AS n, k, l.id AS limb_id,
     CASE WHEN k = 1 OR (k = 4 AND fourth BETWEEN 25 AND 59) THEN 'state' WHEN k = 4 AND fourth BETWEEN 60 AND 79 THEN 'nhri' ELSE 'ngo' END AS side,
     k = 4 AND fourth < 25 AS corrects,
     least(m.published_on + 300 + least(k, 3) * 600 + ${draw('m.n * 4 + least(k, 3)', 80, 900)}, ${lastDay}) AS as_of
   FROM (SELECT *, ${draw('n', 81, 100)} AS fourth FROM bench_made) m
   CROSS JOIN generate_series(1, 4) k
   LEFT JOIN recommendation_limb l ON l.recommendation_id = m.id AND l.label = '(a)' AND ${drawn('m.n', 82, 40)} AND k > 1
   ORDER BY m.id, k`,
  `INSERT INTO assessment (id, recommendation_id, limb_id, side, as_of, recorded_at, level, axis, rationale, supersedes_id, reason,
     without_source, organisation_id, visibility)
   SELECT a.id, a.recommendation_id, a.limb_id, a.side, a.as_of,
     least(a.as_of + ${draw('a.n - a.k', 83, 400)} + CASE WHEN a.corrects THEN 200 ELSE 0 END, ${lastDay})::timestamptz + a.k * interval '1 minute',
     ${drawFrom('a.n', 84, levels)}, CASE WHEN ${drawn('a.n', 85, 80)} THEN 'overall' ELSE 'practice' END,
     'Invented for the benchmark', third.id, CASE WHEN a.corrects THEN 'The first view was mistaken' END, a.n % 2 = 0,
     CASE a.side WHEN 'state' THEN o.id ELSE ${ngoOf('a.n')} END,
     CASE a.side WHEN 'state' THEN 'public' ELSE ${visibility('a.n')} END
   FROM bench_assessment a
   CROSS JOIN bench_share s JOIN organisation o ON o.name = 'Invented government ' || s.state_code
   LEFT JOIN bench_assessment third ON a.corrects AND third.recommendation_id = a.recommendation_id AND third.k = 3
   ORDER BY a.id`,
  `INSERT INTO assessment_evidence (assessment_id, position, source)
   SELECT id, 1, 'Invented report of ' || extract(year FROM as_of) FROM bench_assessment WHERE n % 2 = 1 ORDER BY id`,
];
