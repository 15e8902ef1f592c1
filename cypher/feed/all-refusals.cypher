// question: Which rows of this run were refused?
// params: runId STRING
// returns: refusal MAP; by line
// source: B-09
MATCH (refusal:FeedRefusal {runId: $runId})
RETURN refusal {.*} AS refusal
ORDER BY refusal.line
