ALTER TABLE draft DROP COLUMN workspace_id;
DROP TABLE workspace_question;
DROP TABLE workspace_part;
DROP FUNCTION works_in;
DROP TABLE workspace_member;
DROP FUNCTION keep_to_civil_society;
DROP TABLE workspace;
