-- What the desk asks of many rows at once.
CREATE INDEX subject_link_state_response_id_idx ON subject_link (state_response_id);
CREATE INDEX subject_link_counter_finding_id_idx ON subject_link (counter_finding_id);
CREATE INDEX subject_link_ngo_recommendation_id_idx ON subject_link (ngo_recommendation_id);

-- Recommendations that were made by a day; those of documents without a date count on every day.
CREATE FUNCTION recommendation_by(day date) RETURNS SETOF recommendation LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT r.* FROM recommendation r JOIN document d ON d.id = r.document_id
  WHERE coalesce(d.published_on, '') <= day::text
$$;

-- Recommendations of which the State had said something by a day: a response with a confirmed link. All others are
-- unanswered.
CREATE FUNCTION answered_on(day date) RETURNS TABLE (recommendation_id integer) LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT DISTINCT k.recommendation_id
  FROM subject_link k JOIN state_response s ON s.id = k.state_response_id
  WHERE k.decision = 'confirmed' AND coalesce(s.said_on, '') <= day::text
$$;

-- Promises whose time had run out by a day, a promise for a month or year with its end, and of whose subject the State
-- said nothing later that was completed or in force.
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
