// question: Which runs have not ended, of those whose files lie on this disk?
// params: disk STRING
// returns: runId STRING, in the order in which they came
// source: B-03
MATCH (run:FeedRun {open: true, disk: $disk})
RETURN run.runId AS runId
ORDER BY run.receivedAt, runId
