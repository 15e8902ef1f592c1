// question: Forgets what a run did, a part of it; the run when nothing is left of it. What became of records when it was undone stays.
// params: runId STRING, limit INTEGER
// returns: left INTEGER how many were forgotten now; one row
// source: B-11
CALL () {
  MATCH (part:RunChange {pending: $runId})
  WHERE part.of > ''
  RETURN part
  ORDER BY part.of
  LIMIT $limit
UNION
  MATCH (part:RunLink {runId: $runId})
  RETURN part
  ORDER BY part.changeId
  LIMIT $limit
UNION
  MATCH (part:RunLinkBefore {runId: $runId})
  RETURN part
  ORDER BY part.changeId
  LIMIT $limit
}
DELETE part
WITH count(*) AS left
CALL (left) {
  MATCH (run:FeedRun {runId: $runId})
  WHERE left = 0
  SET run.trail = false
}
RETURN left
