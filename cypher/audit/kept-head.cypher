// question: Which signed head of this search log was kept last?
// params: log STRING, the log's name
// returns: head STRING, as it stands in the file of heads; one row or none
// source: CJIS Security Policy 5.9.4, AU-9
MATCH (kept:SearchLogHead {log: $log})
RETURN kept.head AS head
