-- As 1795222804000-audit-and-scope made it.
CREATE OR REPLACE FUNCTION write_audit() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  who integer := nullif(current_setting('article40.account_id', true), '')::integer;
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO audit_entry (account_id, table_name, row_id, operation, recommendation_id, after)
    SELECT who, TG_TABLE_NAME, row ->> 'id', 'insert',
      CASE TG_TABLE_NAME WHEN 'recommendation' THEN (row ->> 'id') ELSE (row ->> 'recommendation_id') END::integer,
      jsonb_strip_nulls(row - TG_ARGV)
    FROM (SELECT to_jsonb(n) AS row FROM new_rows n) rows;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO audit_entry (account_id, table_name, row_id, operation, recommendation_id, before)
    SELECT who, TG_TABLE_NAME, row ->> 'id', 'delete',
      CASE TG_TABLE_NAME WHEN 'recommendation' THEN (row ->> 'id') ELSE (row ->> 'recommendation_id') END::integer,
      jsonb_strip_nulls(row - TG_ARGV)
    FROM (SELECT to_jsonb(o) AS row FROM old_rows o) rows;
  ELSE
    INSERT INTO audit_entry (account_id, table_name, row_id, operation, recommendation_id, before, after)
    SELECT who, TG_TABLE_NAME, new_row ->> 'id', 'update',
      CASE TG_TABLE_NAME WHEN 'recommendation' THEN (new_row ->> 'id') ELSE (new_row ->> 'recommendation_id') END::integer,
      (SELECT jsonb_object_agg(key, old_row -> key) FROM jsonb_object_keys(new_row - TG_ARGV) key WHERE old_row -> key <> new_row -> key),
      (SELECT jsonb_object_agg(key, new_row -> key) FROM jsonb_object_keys(new_row - TG_ARGV) key WHERE old_row -> key <> new_row -> key)
    FROM (SELECT to_jsonb(o) AS old_row, to_jsonb(n) AS new_row FROM old_rows o JOIN new_rows n USING (id)) rows
    WHERE old_row <> new_row;
  END IF;
  RETURN NULL;
END
$$;
