DROP FUNCTION implementation_status(date, timestamptz, integer, text, text);
DROP FUNCTION grade_on(date);
DROP FUNCTION opinion_on(date, timestamptz, integer, text, text);
