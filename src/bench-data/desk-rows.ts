import { draw, drawFrom, drawn } from './drawing.js';

/** Bodies of a State, the first of which its government's accounts work for, and what the government gave them to do. */
export const deskRows = [
  `INSERT INTO public_body (state_code, name, kind, organisation_id, source)
   SELECT s.state_code, 'Invented ' || body.kind || ' ' || place, body.kind, CASE place WHEN 1 THEN o.id END, 'Invented for the benchmark'
   FROM bench_share s JOIN organisation o ON o.name = 'Invented government ' || s.state_code
   CROSS JOIN unnest(ARRAY['ministry', 'ministry', 'ministry', 'agency', 'court', 'prosecution', 'parliament', 'commission'])
     WITH ORDINALITY body (kind, place)`,

  `WITH body AS (
     SELECT array_agg(b.id ORDER BY b.id) AS ids FROM public_body b JOIN bench_share s USING (state_code) WHERE b.source = 'Invented for the benchmark'
   )
   INSERT INTO assignment (recommendation_id, organisation_id, public_body_id, visibility, due_on, given_at, done_on)
   SELECT m.id, o.id, body.ids[1 + ${draw('m.n', 92, 'cardinality(body.ids)')}], ${drawFrom('m.n', 93, ['organisation', 'public'])},
     m.published_on + 700, m.published_on + 100, CASE WHEN ${drawn('m.n', 94, 40)} THEN m.published_on + 600 END
   FROM bench_made m CROSS JOIN body
   JOIN organisation o ON o.name = 'Invented government ' || m.state_code
   WHERE ${drawn('m.n', 95, 20)} ORDER BY m.id`,
];
