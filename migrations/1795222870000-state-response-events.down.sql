DROP FUNCTION overdue_promise_on, promise_on, stage_rank, response_stage_on, is_foretold, response_event_on;

ALTER TABLE state_response ADD COLUMN stage text, ADD COLUMN happened_on text, ADD COLUMN target_on text;
UPDATE state_response r SET stage = e.stage, happened_on = e.happened_on
FROM (
  SELECT DISTINCT ON (state_response_id) * FROM state_response_event first
  WHERE target_on IS NULL AND coalesce(first.stage, '') NOT IN ('concept', 'signed', 'staged', 'repealed', 'withdrawn')
  ORDER BY state_response_id, id
) e WHERE e.state_response_id = r.id;
UPDATE state_response r SET target_on = e.target_on
FROM (
  SELECT DISTINCT ON (state_response_id) * FROM state_response_event WHERE target_on IS NOT NULL ORDER BY state_response_id, id
) e WHERE e.state_response_id = r.id;
ALTER TABLE state_response
  ADD CONSTRAINT state_response_target_on_check CHECK (target_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  ADD CONSTRAINT state_response_happened_on_check CHECK (happened_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  ADD CONSTRAINT state_response_stage_check CHECK (stage IN ('announced', 'planned', 'draft', 'in_parliament', 'adopted', 'in_force', 'ongoing', 'completed', 'reported'));

UPDATE state_response r SET source = coalesce(d.symbol, d.title) FROM document d WHERE d.id = r.document_id AND r.whole_document;
ALTER TABLE state_response
  DROP CONSTRAINT state_response_source_check,
  DROP CONSTRAINT state_response_whole_check,
  DROP COLUMN repeats_id,
  DROP COLUMN whole_document;
ALTER TABLE state_response ADD CONSTRAINT state_response_source_check CHECK (passage_id IS NOT NULL OR source IS NOT NULL);
DROP INDEX state_response_organisation_id_idx;
DROP TABLE state_response_event;

CREATE FUNCTION overdue_promise_on(day date) RETURNS SETOF state_response LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT s.*
  FROM state_response s
  WHERE s.target_on < left(day::text, length(s.target_on))
    AND coalesce(s.said_on, '') <= day::text
    AND coalesce(s.stage, '') NOT IN ('completed', 'in_force')
    AND NOT EXISTS (
      SELECT
      FROM subject_link own
      JOIN subject_link other ON other.recommendation_id = own.recommendation_id
        AND (own.limb_id IS NULL OR other.limb_id IS NULL OR own.limb_id = other.limb_id)
      JOIN state_response later ON later.id = other.state_response_id
      WHERE own.state_response_id = s.id AND own.decision = 'confirmed' AND other.decision = 'confirmed'
        AND later.stage IN ('completed', 'in_force')
        AND later.said_on > coalesce(s.said_on, '') AND later.said_on <= day::text
    )
$$;
