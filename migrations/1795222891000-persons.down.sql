DROP TABLE person_file.identity_access;
DROP TABLE person_file.risk_flag;
DROP TABLE person_file.consent;
DROP TABLE person_file.person;
DROP SCHEMA person_file;
