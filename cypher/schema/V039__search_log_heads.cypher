// The newest signed head of each search log that is written beside this graph, by the log's name.
CREATE CONSTRAINT search_log_head_log IF NOT EXISTS FOR (n:SearchLogHead) REQUIRE n.log IS UNIQUE;
