ALTER TABLE import_run DROP cycle_label, DROP published_on, DROP comments_on_id, DROP matches;
