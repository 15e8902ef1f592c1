// question: Of which runs that ended before this moment, and are not being undone, is it kept what they did?
// params: before DATETIME, limit INTEGER
// returns: runId STRING, agencyId STRING; the oldest first
// source: B-11
MATCH (run:FeedRun {trail: true})
WHERE run.endedAt < $before AND NOT EXISTS { MATCH (:RunUndo {runId: run.runId, open: true}) }
RETURN run.runId AS runId, run.agencyId AS agencyId
ORDER BY run.endedAt, runId
LIMIT $limit
