-- Fails where a row is in another language: such rows have no place in what this goes back to.
ALTER TABLE account
  DROP CONSTRAINT account_language_check,
  ADD CONSTRAINT account_language_check CHECK (language IN ('en', 'ru', 'kk'));
ALTER TABLE case_record
  DROP CONSTRAINT case_record_language_check,
  ADD CONSTRAINT case_record_language_check CHECK (language IN ('en', 'ru', 'kk'));
ALTER TABLE case_summary
  DROP CONSTRAINT case_summary_language_check,
  ADD CONSTRAINT case_summary_language_check CHECK (language IN ('en', 'ru', 'kk'));
