// question: What became of records when a run was undone, of the classes that the caller sees?
// params: runId STRING, scopes LIST<STRING> labels
// returns: undone STRING, records INTEGER; by the first
// source: B-11
MATCH (change:RunChange {runId: $runId})
WHERE change.undone IS NOT NULL
OPTIONAL MATCH (live:AnyRecord {recordId: change.of})
OPTIONAL MATCH (removal:Removal {recordId: change.of})
WITH change, live, removal, CASE WHEN removal IS NULL THEN [label IN labels(live) WHERE label =~ 'S[0-9]+'] ELSE [removal.scope] END AS scopes
WHERE size(scopes) > 0 AND all(scope IN scopes WHERE scope IN $scopes)
RETURN change.undone AS undone, count(*) AS records
ORDER BY undone
