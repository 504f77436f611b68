CREATE OR REPLACE VIEW search_source AS
SELECT 'recommendation' AS kind, r.id AS subject_id, 'committee' AS voice, r.state_code, r.document_id, r.passage_id,
  r.paragraph AS number, search_language(d.language, r.text) AS language, 'public' AS visibility,
  NULL::integer AS organisation_id, r.topic AS heading,
  concat_ws(E'\n', r.text, (
    SELECT string_agg(l.text, E'\n' ORDER BY l.position) FROM recommendation_limb l
    WHERE l.recommendation_id = r.id AND (r.text IS NULL OR position(l.text IN r.text) = 0)
  )) AS said,
  r.concern AS beside
FROM recommendation r JOIN document d ON d.id = r.document_id
UNION ALL
SELECT 'response', s.id, 'state', s.state_code, s.document_id, s.passage_id, p.printed_number,
  search_language(d.language, s.text), coalesce(d.visibility, 'public'), d.organisation_id, NULL, s.text, NULL
FROM state_response s LEFT JOIN document d ON d.id = s.document_id LEFT JOIN passage p ON p.id = s.passage_id
UNION ALL
SELECT 'finding', f.id, 'ngo', f.state_code, f.document_id, f.passage_id, p.printed_number,
  search_language(d.language, f.text), f.visibility, f.organisation_id, NULL, f.text, NULL
FROM counter_finding f LEFT JOIN document d ON d.id = f.document_id LEFT JOIN passage p ON p.id = f.passage_id
UNION ALL
SELECT 'demand', n.id, 'ngo', n.state_code, n.document_id, n.passage_id, p.printed_number,
  search_language(d.language, n.text), n.visibility, n.organisation_id, NULL, n.text, NULL
FROM ngo_recommendation n JOIN document d ON d.id = n.document_id LEFT JOIN passage p ON p.id = n.passage_id
UNION ALL
SELECT 'passage', p.id, d.voice, d.state_code, d.id, p.id,
  CASE WHEN p.kind NOT IN ('heading', 'note') THEN p.printed_number END,
  search_language(d.language, p.text), d.visibility, d.organisation_id, NULL, NULL, p.text
FROM passage p JOIN document d ON d.id = p.document_id;

DROP FUNCTION latest_fate;
DROP TABLE ngo_recommendation_fate;
DROP TRIGGER next_version ON ngo_recommendation;
DELETE FROM ngo_recommendation WHERE document_id IS NULL OR position IS NULL;
ALTER TABLE ngo_recommendation
  DROP COLUMN recorded_at,
  DROP COLUMN predecessor_id,
  DROP COLUMN version,
  DROP COLUMN affected_group,
  DROP COLUMN instrument,
  DROP COLUMN addressee,
  DROP COLUMN addressee_kind,
  DROP COLUMN asked_on,
  DROP COLUMN source,
  ALTER COLUMN position SET NOT NULL,
  ALTER COLUMN document_id SET NOT NULL;
DROP INDEX ngo_recommendation_organisation_id_idx;
DROP TABLE finding_reply;
DROP TRIGGER next_version ON counter_finding;
DROP FUNCTION next_version;
ALTER TABLE counter_finding
  DROP COLUMN predecessor_id,
  DROP COLUMN version,
  DROP COLUMN authors,
  DROP COLUMN polarity;
