DROP TABLE rendered_file, render_run, draft, import_run;
