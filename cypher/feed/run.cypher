// question: What became of this run so far?
// params: runId STRING
// returns: run MAP, now DATETIME; none for an unknown one
// source: B-03
MATCH (run:FeedRun {runId: $runId})
RETURN run {.*} AS run, datetime() AS now
