// question: How far is a run now?
// params: runId STRING; facts MAP
// returns: runId STRING, one row
// source: B-03
MATCH (run:FeedRun {runId: $runId})
SET run += $facts
SET run.open = CASE WHEN run.endedAt IS NULL THEN true END
RETURN run.runId AS runId
