// question: Keep this signed head as the newest of this search log.
// params: log STRING, the log's name; head STRING, as it stands in the file of heads
// returns: nothing of use
// source: CJIS Security Policy 5.9.4, AU-9
MERGE (kept:SearchLogHead {log: $log})
SET kept.head = $head
RETURN 1 AS kept
