// question: Which of these files have programs of this agency sent?
// params: ids LIST<STRING>, agencyId STRING
// returns: run MAP, now DATETIME; by id
// source: S-03
MATCH (run:FeedRun {agencyId: $agencyId})
WHERE run.runId IN $ids
RETURN run {.*} AS run, datetime() AS now
ORDER BY run.runId
