// question: Notes a file that has arrived.
// params: runId STRING; facts MAP
// returns: runId STRING, one row
// source: B-03
MERGE (run:FeedRun {runId: $runId})
ON CREATE SET run += $facts, run.open = true, run.status = 'RECEIVED', run.line = 0, run.rowsRead = 0, run.accepted = 0, run.refused = 0, run.linesLost = 0
RETURN run.runId AS runId
