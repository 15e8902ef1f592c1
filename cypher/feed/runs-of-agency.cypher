// question: What have the programs of this agency sent?
// params: agencyId STRING; at DATETIME and id STRING of the element before; limit INTEGER
// returns: run MAP, now DATETIME; newest first, then by id
// source: S-03
MATCH (run:FeedRun {agencyId: $agencyId})
WHERE (run.receivedAt < $at OR run.receivedAt = $at AND run.runId > $id)
WITH run
ORDER BY run.receivedAt DESC, run.runId
LIMIT $limit
RETURN run {.*} AS run, datetime() AS now
ORDER BY run.receivedAt DESC, run.runId
