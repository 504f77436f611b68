-- Who may see a row that civil society made; the one definition, used by every query (src/shared/visibility.ts).
CREATE FUNCTION may_see(
  visibility text, owner integer, viewer_organisation integer, viewer_kind text, viewer_role text
) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(
    CASE visibility
      WHEN 'public' THEN true
      WHEN 'partners' THEN viewer_kind IN ('ngo', 'nhri') OR owner = viewer_organisation
      WHEN 'organisation' THEN owner = viewer_organisation
      ELSE owner = viewer_organisation AND viewer_role IN ('editor', 'admin')
    END,
    false
  )
$$;

-- The assessments that described a day, as they were known at a time: nothing later, nothing superseded by then.
CREATE FUNCTION assessments_on(day date, known_at timestamptz) RETURNS SETOF assessment
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT a.*
  FROM assessment a
  WHERE a.as_of <= day
    AND a.recorded_at <= known_at
    AND NOT EXISTS (SELECT FROM assessment later WHERE later.supersedes_id = a.id AND later.recorded_at <= known_at)
$$;

-- One audit entry per changed row. The account is the one that the transaction names in article40.account_id; the
-- arguments of the trigger are columns too large or too secret to keep a second time.
CREATE FUNCTION write_audit() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  -- Null, not empty, for a trigger without arguments.
  left_out text[] := coalesce(TG_ARGV, '{}');
  who integer := nullif(current_setting('article40.account_id', true), '')::integer;
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO audit_entry (account_id, table_name, row_id, operation, recommendation_id, after)
    SELECT who, TG_TABLE_NAME, row ->> 'id', 'insert',
      CASE TG_TABLE_NAME WHEN 'recommendation' THEN (row ->> 'id') ELSE (row ->> 'recommendation_id') END::integer,
      jsonb_strip_nulls(row - left_out)
    FROM (SELECT to_jsonb(n) AS row FROM new_rows n) rows;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO audit_entry (account_id, table_name, row_id, operation, recommendation_id, before)
    SELECT who, TG_TABLE_NAME, row ->> 'id', 'delete',
      CASE TG_TABLE_NAME WHEN 'recommendation' THEN (row ->> 'id') ELSE (row ->> 'recommendation_id') END::integer,
      jsonb_strip_nulls(row - left_out)
    FROM (SELECT to_jsonb(o) AS row FROM old_rows o) rows;
  ELSE
    INSERT INTO audit_entry (account_id, table_name, row_id, operation, recommendation_id, before, after)
    SELECT who, TG_TABLE_NAME, new_row ->> 'id', 'update',
      CASE TG_TABLE_NAME WHEN 'recommendation' THEN (new_row ->> 'id') ELSE (new_row ->> 'recommendation_id') END::integer,
      (SELECT jsonb_object_agg(key, old_row -> key) FROM jsonb_object_keys(new_row - left_out) key WHERE old_row -> key <> new_row -> key),
      (SELECT jsonb_object_agg(key, new_row -> key) FROM jsonb_object_keys(new_row - left_out) key WHERE old_row -> key <> new_row -> key)
    FROM (SELECT to_jsonb(o) AS old_row, to_jsonb(n) AS new_row FROM old_rows o JOIN new_rows n USING (id)) rows
    WHERE old_row <> new_row;
  END IF;
  RETURN NULL;
END
$$;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Rows of % are never changed or removed; record a new one.', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER audit_insert AFTER INSERT ON organisation REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_update AFTER UPDATE ON organisation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_delete AFTER DELETE ON organisation REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_insert AFTER INSERT ON account REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit('password_hash');
CREATE TRIGGER audit_update AFTER UPDATE ON account REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit('password_hash');
CREATE TRIGGER audit_delete AFTER DELETE ON account REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit('password_hash');
CREATE TRIGGER audit_insert AFTER INSERT ON reporting_cycle REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_update AFTER UPDATE ON reporting_cycle REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_delete AFTER DELETE ON reporting_cycle REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_insert AFTER INSERT ON cycle_event REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_update AFTER UPDATE ON cycle_event REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_delete AFTER DELETE ON cycle_event REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_insert AFTER INSERT ON document REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit('text');
CREATE TRIGGER audit_update AFTER UPDATE ON document REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit('text');
CREATE TRIGGER audit_delete AFTER DELETE ON document REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit('text');
CREATE TRIGGER audit_insert AFTER INSERT ON recommendation REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_update AFTER UPDATE ON recommendation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_delete AFTER DELETE ON recommendation REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_insert AFTER INSERT ON recommendation_limb REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_update AFTER UPDATE ON recommendation_limb REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_delete AFTER DELETE ON recommendation_limb REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_insert AFTER INSERT ON committee_grade REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_update AFTER UPDATE ON committee_grade REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_delete AFTER DELETE ON committee_grade REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_insert AFTER INSERT ON assessment REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_update AFTER UPDATE ON assessment REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_delete AFTER DELETE ON assessment REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_insert AFTER INSERT ON state_response REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_update AFTER UPDATE ON state_response REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_delete AFTER DELETE ON state_response REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_insert AFTER INSERT ON counter_finding REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_update AFTER UPDATE ON counter_finding REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_delete AFTER DELETE ON counter_finding REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_insert AFTER INSERT ON ngo_recommendation REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_update AFTER UPDATE ON ngo_recommendation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_delete AFTER DELETE ON ngo_recommendation REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_insert AFTER INSERT ON subject_link REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_update AFTER UPDATE ON subject_link REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_delete AFTER DELETE ON subject_link REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_insert AFTER INSERT ON provision_link REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_update AFTER UPDATE ON provision_link REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_delete AFTER DELETE ON provision_link REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_insert AFTER INSERT ON import_run REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit('text', 'parsed');
CREATE TRIGGER audit_update AFTER UPDATE ON import_run REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit('text', 'parsed');
CREATE TRIGGER audit_delete AFTER DELETE ON import_run REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit('text', 'parsed');
CREATE TRIGGER audit_insert AFTER INSERT ON draft REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_update AFTER UPDATE ON draft REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER audit_delete AFTER DELETE ON draft REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION write_audit();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON assessment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
