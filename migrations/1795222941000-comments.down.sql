DROP TABLE comment_mention;
DROP TABLE comment;
DROP VIEW comment_subject;
