DELETE FROM general_comment_provision WHERE general_comment_number BETWEEN 1 AND 37;
DELETE FROM general_comment WHERE number BETWEEN 1 AND 37;
