// question: What would this file of the agency do, by kind, class and outcome?
// params: runId STRING, agencyId STRING
// returns: foresight BOOLEAN whether it was looked at for this, ended BOOLEAN, complete BOOLEAN, refused INTEGER, groups LIST<MAP>; one row, none when the agency has sent no such file
// source: B-10
MATCH (run:FeedRun {runId: $runId, agencyId: $agencyId})
RETURN coalesce(run.foresight, false) AS foresight, run.endedAt IS NOT NULL AS ended, NOT coalesce(run.foresightCut, false) AS complete, run.refused AS refused,
  COLLECT {
    MATCH (group:Foresight {runId: $runId})
    RETURN group {.*}
    ORDER BY group.foresightId
  } AS groups
