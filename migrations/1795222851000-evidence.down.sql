ALTER TABLE assessment ADD COLUMN source text, ADD COLUMN passage_id integer REFERENCES passage;
ALTER TABLE assessment DISABLE TRIGGER USER;
UPDATE assessment a SET
  source = (
    SELECT string_agg(coalesce(e.source, r.text, f.text) || coalesce(' ' || e.url, ''), '; ' ORDER BY e.position)
    FROM assessment_evidence e
    LEFT JOIN state_response r ON r.id = e.state_response_id
    LEFT JOIN counter_finding f ON f.id = e.counter_finding_id
    WHERE e.assessment_id = a.id AND e.passage_id IS NULL
  ),
  passage_id = (
    SELECT e.passage_id FROM assessment_evidence e
    WHERE e.assessment_id = a.id AND e.passage_id IS NOT NULL ORDER BY e.position LIMIT 1
  )
WHERE NOT without_source;
ALTER TABLE assessment ENABLE TRIGGER USER;
CREATE INDEX assessment_passage_id_idx ON assessment (passage_id);

DROP TRIGGER older_law ON assessment;
DROP TRIGGER evidence ON assessment;
DROP TABLE assessment_evidence;
DROP FUNCTION require_evidence();
DROP FUNCTION refuse_older_law();
DROP FUNCTION is_older_law(text, integer);
ALTER TABLE assessment
  DROP COLUMN reason_older_law,
  DROP COLUMN law_on,
  DROP COLUMN without_source,
  DROP COLUMN confidence;
