DROP TABLE calendar_feed;
DROP TABLE reminder;
DROP TABLE followed_state;
