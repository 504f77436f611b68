DROP FUNCTION lineage_of(integer);
DROP TABLE recommendation_link;
DROP FUNCTION refuse_link_between_states();
