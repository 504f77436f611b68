DROP TABLE repeat_search;
