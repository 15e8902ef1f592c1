// question: Which records were left alone when a run was undone, of the classes that the caller sees, after this one?
// params: runId STRING, scopes LIST<STRING> labels; after STRING record id of the element before; limit INTEGER
// returns: recordId STRING, kind STRING label; by record id
// source: B-11
MATCH (change:RunChange {runId: $runId})
WHERE change.of > $after AND change.undone = 'LEFT_ALONE'
OPTIONAL MATCH (live:AnyRecord {recordId: change.of})
OPTIONAL MATCH (removal:Removal {recordId: change.of})
WITH change, live, removal, CASE WHEN removal IS NULL THEN [label IN labels(live) WHERE label =~ 'S[0-9]+'] ELSE [removal.scope] END AS scopes
WHERE size(scopes) > 0 AND all(scope IN scopes WHERE scope IN $scopes)
RETURN change.of AS recordId, coalesce(removal.kind, head([label IN labels(live) WHERE NOT label =~ 'S[0-9]+'])) AS kind
ORDER BY recordId
LIMIT $limit
