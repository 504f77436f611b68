CREATE OR REPLACE FUNCTION answered_on(day date, known_at timestamptz) RETURNS TABLE (recommendation_id integer)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT DISTINCT k.recommendation_id
  FROM subject_link k JOIN state_response s ON s.id = k.state_response_id
  WHERE k.decision = 'confirmed' AND coalesce(k.decided_at, k.recorded_at) <= known_at
    AND coalesce(s.said_on, '') <= day::text AND s.recorded_at <= known_at
$$;
