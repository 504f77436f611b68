-- What a person settles in the preview of an import, where the document leaves it open.
ALTER TABLE import_run
  ADD cycle_label text,
  ADD published_on text,
  ADD comments_on_id integer REFERENCES document ON DELETE SET NULL,
  ADD matches jsonb NOT NULL DEFAULT '{}',
  ADD CONSTRAINT import_run_published_on_check CHECK (published_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$');
