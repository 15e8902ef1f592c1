// question: Which search logs are written beside this graph, and what is the newest head of each?
// params: none
// returns: log STRING, the log's name; head STRING, as it stands in the file of heads; ordered by log
// source: CJIS Security Policy 5.9.4, AU-9
MATCH (kept:SearchLogHead)
RETURN kept.log AS log, kept.head AS head
ORDER BY log
