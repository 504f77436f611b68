DROP FUNCTION work_of;
DROP FUNCTION assignment_standing;
DROP FUNCTION may_see_assignment;
DROP FUNCTION assignment_in_hand;
DROP TABLE assignment;
DROP FUNCTION check_assignment;
