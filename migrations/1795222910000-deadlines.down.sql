DROP TABLE deadline_rule;
ALTER TABLE cycle_event DROP CONSTRAINT cycle_event_days_check;
-- What has no place in the earlier list of kinds goes with it.
DELETE FROM cycle_event WHERE kind IN ('replies_due', 'ngo_input_due', 'session', 'next_list_of_issues', 'next_dialogue');
ALTER TABLE cycle_event DROP CONSTRAINT cycle_event_kind_check;
ALTER TABLE cycle_event ADD CONSTRAINT cycle_event_kind_check CHECK (kind IN (
  'report_due', 'list_of_issues', 'report_received', 'report_issued', 'replies', 'ngo_submission', 'dialogue',
  'observations_adopted', 'observations_issued', 'follow_up_due', 'follow_up_received', 'ngo_follow_up',
  'follow_up_assessed', 'next_report_due'
));
ALTER TABLE cycle_event DROP COLUMN version;
ALTER TABLE reporting_cycle DROP COLUMN version;
