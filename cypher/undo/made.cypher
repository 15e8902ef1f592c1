// question: Which records has this run made, of those that are still to be looked at, and has nobody changed them since?
// params: runId STRING, limit INTEGER
// returns: recordId STRING, unchanged BOOLEAN; by record id
// source: B-11
MATCH (source:RecordSource {madeBy: $runId})
WHERE source.of > ''
WITH source
ORDER BY source.of
LIMIT $limit
RETURN source.of AS recordId,
  source.changedBy = $runId AND NOT (source.confirmedBy IS NOT NULL AND source.confirmedBy <> $runId AND NOT EXISTS { MATCH (:RunUndo {runId: source.confirmedBy}) }) AS unchanged
ORDER BY recordId
