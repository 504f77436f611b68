import type { DataSource } from 'typeorm';

/**
 * Gives the State RUR `count` more recommendations, each with an article and another proposed, two limbs, a response and
 * another proposed, two findings, a grade and two assessments, in one document with a passage each. Deterministic: the
 * nth is always the same.
 */
export async function manyRecommendations(source: DataSource, count: number): Promise<void> {
  await source.query(
    `WITH n AS (SELECT generate_series(1, $1) AS n), cycle AS (SELECT id FROM reporting_cycle WHERE label = 'CCPR/RUR/1'),
     document AS (
       INSERT INTO document (kind, voice, state_code, cycle_id, title, language, published_on)
       SELECT 'concluding_observations', 'committee', 'RUR', id, 'Many observations', 'en', '2014-01-01' FROM cycle
       RETURNING id
     ), passage AS (
       INSERT INTO passage (document_id, position, kind, printed_number, line, text)
       SELECT document.id, n, 'recommendation', n::text, n, 'The State party should act, ' || n FROM document, n
       RETURNING id, position, document_id
     ), made AS (
       INSERT INTO recommendation (mechanism_code, state_code, cycle_id, document_id, passage_id, paragraph, position, topic, text)
       SELECT CASE WHEN p.position % 7 = 0 THEN 'CAT' ELSE 'CCPR' END, 'RUR', cycle.id, p.document_id, p.id,
         p.position::text, p.position, 'Topic ' || p.position % 40, 'The State party should act, ' || p.position
       FROM passage p, cycle
       RETURNING id, position
     ), limb AS (
       INSERT INTO recommendation_limb (recommendation_id, label, position, text)
       SELECT made.id, '(' || chr(96 + l) || ')', l, 'Act' FROM made, generate_series(1, 2) l
     ), graded AS (
       INSERT INTO committee_grade (recommendation_id, scale_code, grade_code, symbol, assessed_on, source)
       SELECT id, 'CCPR-2017', chr(65 + position % 5), 'CCPR/C/99/9', '2017-03', 'Invented' FROM made WHERE position % 4 = 0
     ), concerning AS (
       INSERT INTO provision_link (recommendation_id, provision_id, origin, decision)
       SELECT made.id, p.id, 'quoted', 'confirmed' FROM made
       JOIN provision p ON p.treaty_code = 'ICCPR' AND p.path = (1 + made.position % 27)::text
     ), perhaps AS (
       INSERT INTO provision_link (recommendation_id, provision_id, origin, score, reason)
       SELECT made.id, p.id, 'suggested', (made.position % 60 + 40) / 100.0, 'speaks of it' FROM made
       JOIN provision p ON p.treaty_code = 'ICCPR' AND p.path = (1 + (made.position + 1) % 27)::text
     ), response AS (
       INSERT INTO state_response (state_code, source, text, kind, said_on)
       SELECT 'RUR', made.id::text, 'It was done, ' || position, 'practice', '2016-05' FROM made WHERE position % 3 > 0
       RETURNING id, source::integer AS recommendation_id
     ), promise AS (
       INSERT INTO state_response_event (state_response_id, target_on, said_on, source)
       SELECT response.id, '2018', '2016-05', 'Invented' FROM response JOIN made ON made.id = response.recommendation_id
       WHERE made.position % 50 = 0
     ), finding AS (
       INSERT INTO counter_finding (state_code, source, text, verdict, found_on, visibility)
       SELECT 'RUR', made.id::text, 'It was not, ' || position, 'qualifies', '2016-09', 'public' FROM made, generate_series(1, 2)
       RETURNING id, source::integer AS recommendation_id
     ), assessed AS (
       INSERT INTO assessment (recommendation_id, side, as_of, level, rationale, visibility, without_source)
       SELECT id, side, '2016-06-01', (ARRAY['implemented', 'largely', 'partially', 'not_implemented'])[1 + (position + length(side)) % 4], 'Seen', 'public', true
       FROM made, unnest(ARRAY['state', 'ngo']) side
     )
     INSERT INTO subject_link (recommendation_id, state_response_id, counter_finding_id, origin, decision)
     SELECT recommendation_id, id, NULL::integer, 'assigned', 'confirmed' FROM response
     UNION ALL SELECT recommendation_id, NULL, id, 'assigned', 'confirmed' FROM finding
     UNION ALL SELECT recommendation_id - 1, id, NULL, 'suggested', 'proposed' FROM response
       WHERE recommendation_id - 1 IN (SELECT id FROM made)`,
    [count],
  );
  await source.query('ANALYZE');
}
