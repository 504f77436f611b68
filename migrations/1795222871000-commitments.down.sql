DROP FUNCTION commitment_on;
DROP TABLE commitment_link, commitment, plan;
