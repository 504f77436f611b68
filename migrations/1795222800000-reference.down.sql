DROP TABLE treaty_action, general_comment_provision, general_comment, provision, treaty, submission_rule, grade, grade_scale, mechanism, state;
