-- A grade that was recorded wrongly is withdrawn, and stays readable as what the record knew until then. What the
-- reference data bring counts as known since the day it was given.
ALTER TABLE committee_grade
  ADD COLUMN recorded_at timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN withdrawn_at timestamptz,
  ADD COLUMN withdrawal_reason text,
  ADD CONSTRAINT committee_grade_withdrawal_reason_check CHECK ((withdrawn_at IS NULL) = (withdrawal_reason IS NULL)),
  DROP CONSTRAINT committee_grade_recommendation_id_limb_id_symbol_key;
ALTER TABLE committee_grade DISABLE TRIGGER audit_update;
UPDATE committee_grade SET recorded_at = rpad(assessed_on, 10, '-01')::date;
ALTER TABLE committee_grade ENABLE TRIGGER audit_update;
-- A document grades a part once.
CREATE UNIQUE INDEX committee_grade_once_idx ON committee_grade (recommendation_id, limb_id, symbol) NULLS NOT DISTINCT
  WHERE withdrawn_at IS NULL;
CREATE INDEX committee_grade_recommendation_id_idx ON committee_grade (recommendation_id);

-- A draft can show the record as it was known at a time; null for as it is known when it is rendered.
ALTER TABLE draft ADD COLUMN known_at timestamptz;

DROP FUNCTION implementation_status(date, timestamptz, integer, text, text);
DROP FUNCTION grade_on(date);
DROP FUNCTION opinion_on(date, timestamptz, integer, text, text);
DROP FUNCTION answered_on(date);

-- Recommendations of which the State had said something by a day, as known at a time: a response with a confirmed link.
-- All others are unanswered.
CREATE FUNCTION answered_on(day date, known_at timestamptz) RETURNS TABLE (recommendation_id integer)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT DISTINCT k.recommendation_id
  FROM subject_link k JOIN state_response s ON s.id = k.state_response_id
  WHERE k.decision = 'confirmed' AND coalesce(k.decided_at, k.recorded_at) <= known_at
    AND coalesce(s.said_on, '') <= day::text AND s.recorded_at <= known_at
$$;

-- The Committee's grades by a day, as they were known at a time: nothing later, nothing withdrawn by then.
CREATE FUNCTION grades_on(day date, known_at timestamptz) RETURNS SETOF committee_grade
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT g.*
  FROM committee_grade g
  WHERE g.assessed_on <= day::text AND g.recorded_at <= known_at AND coalesce(g.withdrawn_at, 'infinity') > known_at
$$;

-- The functions below take a State, or recommendations, to compute no more than is asked for; null for all.

-- The Committee's latest grade of each recommendation or limb.
CREATE FUNCTION grade_on(day date, known_at timestamptz, of_state bpchar, of_recommendations integer[])
RETURNS SETOF committee_grade LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT DISTINCT ON (g.recommendation_id, g.limb_id) g.*
  FROM grades_on(day, known_at) g
  WHERE (of_state IS NULL OR g.recommendation_id IN (SELECT r.id FROM recommendation r WHERE r.state_code = of_state))
    AND (of_recommendations IS NULL OR g.recommendation_id = ANY (of_recommendations))
  ORDER BY g.recommendation_id, g.limb_id, g.assessed_on DESC, g.id DESC
$$;

-- What one side holds of each recommendation or limb on a day, as known at a time: its latest assessment that the
-- viewer may see. Of two of one day the one recorded later counts.
CREATE FUNCTION opinion_on(
  day date, known_at timestamptz, viewer_organisation integer, viewer_kind text, viewer_role text,
  of_state bpchar, of_recommendations integer[]
) RETURNS SETOF assessment LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT DISTINCT ON (a.recommendation_id, a.limb_id, a.side) a.*
  FROM assessments_on(day, known_at) a
  WHERE may_see(a.visibility, a.organisation_id, viewer_organisation, viewer_kind, viewer_role)
    AND (of_state IS NULL OR a.recommendation_id IN (SELECT r.id FROM recommendation r WHERE r.state_code = of_state))
    AND (of_recommendations IS NULL OR a.recommendation_id = ANY (of_recommendations))
  ORDER BY a.recommendation_id, a.limb_id, a.side, a.as_of DESC, a.recorded_at DESC, a.id DESC
$$;

-- Implementation status in three voices. One row per recommendation; where limbs were graded or assessed apart, one row
-- per limb instead, and one for the whole only if something was said of the whole. Contested: the State's level and
-- civil society's differ, or a confirmed finding contradicts the State.
CREATE FUNCTION implementation_status(
  day date, known_at timestamptz, viewer_organisation integer, viewer_kind text, viewer_role text,
  of_state bpchar, of_recommendations integer[]
) RETURNS TABLE (
  recommendation_id integer, limb_id integer, grade_id integer, state_id integer, ngo_id integer, contested boolean
) LANGUAGE sql STABLE PARALLEL SAFE AS $$
  WITH asked AS (
    SELECT r.id FROM recommendation r
    WHERE (of_state IS NULL OR r.state_code = of_state)
      AND (of_recommendations IS NULL OR r.id = ANY (of_recommendations))
  ), opinion AS (
    SELECT o.id, o.recommendation_id, o.limb_id, o.side, o.level
    FROM opinion_on(day, known_at, viewer_organisation, viewer_kind, viewer_role, of_state, of_recommendations) o
  ), grade AS (
    SELECT g.id, g.recommendation_id, g.limb_id FROM grade_on(day, known_at, of_state, of_recommendations) g
  ), said AS (
    SELECT o.recommendation_id, o.limb_id FROM opinion o UNION SELECT g.recommendation_id, g.limb_id FROM grade g
  ), apart AS (
    SELECT DISTINCT s.recommendation_id FROM said s WHERE s.limb_id IS NOT NULL
  ), subject AS (
    SELECT l.recommendation_id, l.id AS limb_id FROM recommendation_limb l JOIN apart USING (recommendation_id)
    UNION ALL
    SELECT asked.id, NULL FROM asked WHERE asked.id NOT IN (SELECT a.recommendation_id FROM apart a)
    UNION
    SELECT s.recommendation_id, NULL FROM said s WHERE s.limb_id IS NULL
  ), contradiction AS (
    SELECT k.recommendation_id, bool_or(k.limb_id IS NULL) AS whole, array_agg(k.limb_id) AS limb_ids
    FROM subject_link k
    JOIN counter_finding f ON f.id = k.counter_finding_id
    WHERE k.recommendation_id IN (SELECT asked.id FROM asked)
      AND k.decision = 'confirmed' AND coalesce(k.decided_at, k.recorded_at) <= known_at
      AND f.verdict = 'contradicts' AND coalesce(f.found_on, '') <= day::text AND f.recorded_at <= known_at
      AND may_see(f.visibility, f.organisation_id, viewer_organisation, viewer_kind, viewer_role)
    GROUP BY k.recommendation_id
  )
  SELECT s.recommendation_id, s.limb_id, g.id, st.id, ngo.id,
    coalesce(
      st.level <> ngo.level AND st.level <> 'unable_to_assess' AND ngo.level <> 'unable_to_assess', false
    ) OR c.recommendation_id IS NOT NULL AND (s.limb_id IS NULL OR c.whole OR s.limb_id = ANY (c.limb_ids))
  FROM subject s
  LEFT JOIN grade g ON g.recommendation_id = s.recommendation_id AND g.limb_id IS NOT DISTINCT FROM s.limb_id
  LEFT JOIN opinion st
    ON st.recommendation_id = s.recommendation_id AND st.limb_id IS NOT DISTINCT FROM s.limb_id AND st.side = 'state'
  LEFT JOIN opinion ngo
    ON ngo.recommendation_id = s.recommendation_id AND ngo.limb_id IS NOT DISTINCT FROM s.limb_id AND ngo.side = 'ngo'
  LEFT JOIN contradiction c ON c.recommendation_id = s.recommendation_id
$$;
