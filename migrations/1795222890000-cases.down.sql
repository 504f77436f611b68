DROP TABLE case_provision;
DROP TABLE case_recommendation;
DROP TABLE case_event;
DROP TABLE case_summary;
DROP FUNCTION may_see_case(case_record, integer, text, text);
DROP TABLE case_record;
