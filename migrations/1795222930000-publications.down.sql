DROP FUNCTION record_version(bpchar);
DROP TABLE publication;
