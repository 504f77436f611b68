DROP TABLE carried_item;
DROP TABLE carry_over;
