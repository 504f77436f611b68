import { demandText, draw, drawn, limbText, topicText } from './drawing.js';

/** Recommendations in one document; those of the universal periodic review run to two hundred, others to sixty. */
const perDocument = 120;

/** Nothing was said or recorded later: the record must be the same whatever the day it is made on. */
export const lastDay = `date '2024-12-31'`;

/** What a State is asked, by bodies in turn: `bench_share` says which State, from which number on, and how many. */
export const recordRows = [
  `CREATE TEMPORARY TABLE bench_document ON COMMIT DROP AS
   SELECT nextval(pg_get_serial_sequence('document', 'id'))::integer AS id, i AS place, s.state_code, body.mechanism,
     body.treaty, 1 + (i - 1) / 9 AS ordinal,
     date '1998-01-01' + ((i - 1) * 9000 + ${draw('s.first + i', 30, 9000)}) / ceil(s.count / ${perDocument}.0)::integer AS published_on
   FROM bench_share s CROSS JOIN generate_series(1, ceil(s.count / ${perDocument}.0)::integer) i
   JOIN (VALUES (0, 'CCPR', 'ICCPR'), (1, 'CESCR', 'ICESCR'), (2, 'UPR', NULL), (3, 'CERD', 'ICERD'), (4, 'CEDAW', 'CEDAW'),
     (5, 'CAT', 'CAT'), (6, 'CRC', 'CRC'), (7, 'CRPD', 'CRPD'), (8, 'CED', 'ICPPED')) body (turn, mechanism, treaty)
     ON body.turn = (i - 1) % 9`,

  `INSERT INTO reporting_cycle (state_code, treaty_code, ordinal, label, procedure)
   SELECT state_code, treaty, ordinal, mechanism || '/' || state_code || '/' || ordinal, 'standard'
   FROM bench_document WHERE treaty IS NOT NULL ORDER BY id
   ON CONFLICT DO NOTHING`,

  `INSERT INTO document (id, kind, voice, state_code, cycle_id, symbol, title, language, published_on)
   SELECT d.id, 'concluding_observations', 'committee', d.state_code, c.id, 'BENCH/' || d.state_code || '/' || d.place,
     'Invented recommendations of ' || d.mechanism || ' to ' || s.name || ', ' || d.ordinal, 'en', d.published_on::text
   FROM bench_document d
   JOIN state s ON s.code = d.state_code
   LEFT JOIN reporting_cycle c ON (c.state_code, c.treaty_code, c.ordinal) = (d.state_code, d.treaty, d.ordinal)
   ORDER BY d.id`,

  `INSERT INTO cycle_event (cycle_id, kind, on_date, source)
   SELECT c.id, event.kind, (d.published_on + event.days)::text, 'Invented for the benchmark'
   FROM bench_document d
   JOIN reporting_cycle c ON (c.state_code, c.treaty_code, c.ordinal) = (d.state_code, d.treaty, d.ordinal)
   CROSS JOIN (VALUES ('report_received', -400), ('dialogue', -30), ('observations_adopted', 0), ('follow_up_due', 365),
     ('next_report_due', 1460)) event (kind, days)
   ORDER BY d.id, event.days`,

  `CREATE TEMPORARY TABLE bench_made ON COMMIT DROP AS
   SELECT nextval(pg_get_serial_sequence('recommendation', 'id'))::integer AS id,
     nextval(pg_get_serial_sequence('passage', 'id'))::integer AS passage_id,
     s.first + o - 1 AS n, o AS ordinal, 1 + (o - 1) % ${perDocument} AS position,
     d.id AS document_id, d.mechanism, d.state_code, d.treaty, d.ordinal AS cycle_ordinal, d.published_on
   FROM bench_share s CROSS JOIN generate_series(1, s.count) o JOIN bench_document d ON d.place = 1 + (o - 1) / ${perDocument}
   ORDER BY o`,
  `CREATE UNIQUE INDEX ON bench_made (ordinal)`,
  `ANALYZE bench_made`,

  `INSERT INTO passage (id, document_id, position, kind, printed_number, line, text)
   SELECT passage_id, document_id, position, 'recommendation', position::text, position * 3, ${demandText('n')}
   FROM bench_made ORDER BY id`,

  `INSERT INTO recommendation
     (id, mechanism_code, state_code, cycle_id, document_id, passage_id, paragraph, position, topic, text, selected_for_follow_up)
   SELECT m.id, m.mechanism, m.state_code, c.id, m.document_id, m.passage_id, m.position::text, m.position, ${topicText('m.n')},
     ${demandText('m.n')}, ${drawn('m.n', 31, 10)}
   FROM bench_made m
   LEFT JOIN reporting_cycle c ON (c.state_code, c.treaty_code, c.ordinal) = (m.state_code, m.treaty, m.cycle_ordinal)
   ORDER BY m.id`,

  `INSERT INTO recommendation_limb (recommendation_id, label, position, text)
   SELECT m.id, '(' || chr(96 + l) || ')', l, ${limbText('m.n * 3 + l')}
   FROM bench_made m CROSS JOIN generate_series(1, 3) l WHERE m.ordinal % 4 = 0 ORDER BY m.id, l`,

  `INSERT INTO committee_grade (recommendation_id, scale_code, grade_code, symbol, assessed_on, source, recorded_at)
   SELECT m.id, g.scale_code, g.code, 'BENCH/FOLLOW-UP/' || m.document_id, least(m.published_on + 500, ${lastDay})::text,
     'Invented for the benchmark', least(m.published_on + 550, ${lastDay})
   FROM bench_made m
   JOIN (VALUES ('CCPR', 'CCPR-2017', 5), ('CAT', 'CAT', 5), ('CED', 'CED', 4), ('CEDAW', 'CEDAW', 5)) scale (mechanism, code, grades)
     USING (mechanism)
   JOIN grade g ON g.scale_code = scale.code AND g.rank = 1 + ${draw('m.n', 32, 'scale.grades')}
   WHERE ${drawn('m.n', 33, 40)} ORDER BY m.id`,

  `WITH article AS (SELECT array_agg(id ORDER BY id) AS ids FROM provision WHERE treaty_code = 'ICCPR' AND article BETWEEN 2 AND 27)
   INSERT INTO provision_link (recommendation_id, provision_id, origin, decision, score, reason)
   SELECT m.id, article.ids[1 + least(${draw('m.n * 3 + k', 34, 'cardinality(article.ids)')}, ${draw('m.n * 3 + k', 35, 'cardinality(article.ids)')})],
     CASE k WHEN 1 THEN 'quoted' WHEN 2 THEN 'assigned' ELSE 'suggested' END,
     CASE k WHEN 3 THEN 'proposed' ELSE 'confirmed' END,
     CASE k WHEN 3 THEN (40 + ${draw('m.n', 36, 60)}) / 100.0 END, 'Invented for the benchmark'
   FROM bench_made m CROSS JOIN article CROSS JOIN generate_series(1, 3) k
   WHERE k = 1 OR ${drawn('m.n * 3 + k', 37, 35)}
   ORDER BY m.id, k
   ON CONFLICT DO NOTHING`,

  `INSERT INTO recommendation_link (recommendation_id, earlier_id, relation, origin, decision, score, reason)
   SELECT later.id, earlier.id, CASE WHEN later.ordinal % 20 = 0 THEN 'repeats' ELSE 'same_subject' END, 'suggested',
     CASE WHEN ${drawn('later.n', 38, 70)} THEN 'confirmed' ELSE 'proposed' END, 0.8, 'Invented for the benchmark'
   FROM bench_made later JOIN bench_made earlier ON earlier.ordinal = later.ordinal - 10
   WHERE later.ordinal % 10 = 0 AND later.ordinal % 50 <> 0 ORDER BY later.id`,
];
