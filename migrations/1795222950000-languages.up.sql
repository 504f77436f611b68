-- Which languages there are is said by the folders of templates/locales; the database keeps to the form of a code.
ALTER TABLE account
  DROP CONSTRAINT account_language_check,
  ADD CONSTRAINT account_language_check CHECK (language ~ '^[a-z]{2,3}$');
ALTER TABLE case_record
  DROP CONSTRAINT case_record_language_check,
  ADD CONSTRAINT case_record_language_check CHECK (language ~ '^[a-z]{2,3}$');
ALTER TABLE case_summary
  DROP CONSTRAINT case_summary_language_check,
  ADD CONSTRAINT case_summary_language_check CHECK (language ~ '^[a-z]{2,3}$');
