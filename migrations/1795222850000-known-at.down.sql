DROP FUNCTION implementation_status(date, timestamptz, integer, text, text, bpchar, integer[]);
DROP FUNCTION opinion_on(date, timestamptz, integer, text, text, bpchar, integer[]);
DROP FUNCTION grade_on(date, timestamptz, bpchar, integer[]);
DROP FUNCTION grades_on(date, timestamptz);
DROP FUNCTION answered_on(date, timestamptz);

ALTER TABLE draft DROP COLUMN known_at;

ALTER TABLE committee_grade DISABLE TRIGGER audit_delete;
DELETE FROM committee_grade WHERE withdrawn_at IS NOT NULL;
ALTER TABLE committee_grade ENABLE TRIGGER audit_delete;
DROP INDEX committee_grade_recommendation_id_idx;
DROP INDEX committee_grade_once_idx;
ALTER TABLE committee_grade
  DROP COLUMN withdrawal_reason,
  DROP COLUMN withdrawn_at,
  DROP COLUMN recorded_at,
  ADD CONSTRAINT committee_grade_recommendation_id_limb_id_symbol_key
    UNIQUE NULLS NOT DISTINCT (recommendation_id, limb_id, symbol);

-- As they were.
CREATE FUNCTION answered_on(day date) RETURNS TABLE (recommendation_id integer) LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT DISTINCT k.recommendation_id
  FROM subject_link k JOIN state_response s ON s.id = k.state_response_id
  WHERE k.decision = 'confirmed' AND coalesce(s.said_on, '') <= day::text
$$;

-- What one side holds of each recommendation or limb on a day, as known at a time: its latest assessment that the
-- viewer may see. Of two of one day the one recorded later counts.
CREATE FUNCTION opinion_on(
  day date, known_at timestamptz, viewer_organisation integer, viewer_kind text, viewer_role text
) RETURNS SETOF assessment LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT DISTINCT ON (a.recommendation_id, a.limb_id, a.side) a.*
  FROM assessments_on(day, known_at) a
  WHERE may_see(a.visibility, a.organisation_id, viewer_organisation, viewer_kind, viewer_role)
  ORDER BY a.recommendation_id, a.limb_id, a.side, a.as_of DESC, a.recorded_at DESC, a.id DESC
$$;

-- The Committee's latest grade of each recommendation or limb by a day.
CREATE FUNCTION grade_on(day date) RETURNS SETOF committee_grade LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT DISTINCT ON (g.recommendation_id, g.limb_id) g.*
  FROM committee_grade g
  WHERE g.assessed_on <= day::text
  ORDER BY g.recommendation_id, g.limb_id, g.assessed_on DESC, g.id DESC
$$;

-- Implementation status in three voices. One row per recommendation; where limbs were graded or assessed apart, one row
-- per limb instead, and one for the whole only if something was said of the whole. Contested: the State's level and
-- civil society's differ, or a confirmed finding contradicts the State.
CREATE FUNCTION implementation_status(
  day date, known_at timestamptz, viewer_organisation integer, viewer_kind text, viewer_role text
) RETURNS TABLE (
  recommendation_id integer, limb_id integer, grade_id integer, state_id integer, ngo_id integer, contested boolean
) LANGUAGE sql STABLE PARALLEL SAFE AS $$
  WITH opinion AS (
    SELECT o.id, o.recommendation_id, o.limb_id, o.side, o.level
    FROM opinion_on(day, known_at, viewer_organisation, viewer_kind, viewer_role) o
  ), grade AS (
    SELECT g.id, g.recommendation_id, g.limb_id FROM grade_on(day) g
  ), said AS (
    SELECT o.recommendation_id, o.limb_id FROM opinion o UNION SELECT g.recommendation_id, g.limb_id FROM grade g
  ), apart AS (
    SELECT DISTINCT s.recommendation_id FROM said s WHERE s.limb_id IS NOT NULL
  ), subject AS (
    SELECT l.recommendation_id, l.id AS limb_id FROM recommendation_limb l JOIN apart USING (recommendation_id)
    UNION ALL
    SELECT r.id, NULL FROM recommendation r WHERE r.id NOT IN (SELECT a.recommendation_id FROM apart a)
    UNION
    SELECT s.recommendation_id, NULL FROM said s WHERE s.limb_id IS NULL
  ), contradiction AS (
    SELECT DISTINCT k.recommendation_id, k.limb_id
    FROM subject_link k
    JOIN counter_finding f ON f.id = k.counter_finding_id
    WHERE k.decision = 'confirmed' AND f.verdict = 'contradicts' AND coalesce(f.found_on, '') <= day::text
      AND f.recorded_at <= known_at
      AND may_see(f.visibility, f.organisation_id, viewer_organisation, viewer_kind, viewer_role)
  )
  SELECT s.recommendation_id, s.limb_id, g.id, st.id, ngo.id,
    coalesce(
      st.level <> ngo.level AND st.level <> 'unable_to_assess' AND ngo.level <> 'unable_to_assess', false
    ) OR EXISTS (
      SELECT FROM contradiction c
      WHERE c.recommendation_id = s.recommendation_id AND (c.limb_id = s.limb_id OR c.limb_id IS NULL OR s.limb_id IS NULL)
    )
  FROM subject s
  LEFT JOIN grade g ON g.recommendation_id = s.recommendation_id AND g.limb_id IS NOT DISTINCT FROM s.limb_id
  LEFT JOIN opinion st
    ON st.recommendation_id = s.recommendation_id AND st.limb_id IS NOT DISTINCT FROM s.limb_id AND st.side = 'state'
  LEFT JOIN opinion ngo
    ON ngo.recommendation_id = s.recommendation_id AND ngo.limb_id IS NOT DISTINCT FROM s.limb_id AND ngo.side = 'ngo'
$$;
