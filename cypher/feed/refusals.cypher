// question: Which rows of this run were refused, after this position?
// params: runId STRING; after STRING, position of the element before; limit INTEGER
// returns: refusal MAP; by position
// source: B-09
MATCH (refusal:FeedRefusal {runId: $runId})
WHERE refusal.position > $after
WITH refusal
ORDER BY refusal.position
LIMIT $limit
RETURN refusal {.*} AS refusal
ORDER BY refusal.position
