DROP TABLE remedy_statement;
DROP TABLE remedy;
DROP TABLE communication_provision;
DROP TABLE communication;
