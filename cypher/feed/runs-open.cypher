// question: Which runs have not ended?
// params: none
// returns: runId STRING, in the order in which they came
// source: B-03
MATCH (run:FeedRun {open: true})
RETURN run.runId AS runId
ORDER BY run.receivedAt, runId
