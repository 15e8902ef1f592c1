// question: Which investigations does the user have, or was the user or the user's agency given, after this name and id?
// params: userId STRING, agencyId STRING, name STRING, id STRING, limit INTEGER
// returns: kept NODE; ordered by name, investigationId
// source: H-06
MATCH (kept:Investigation)
WHERE (kept.by = $userId OR kept.sharedWith = $agencyId OR $userId IN kept.sentTo)
  AND (kept.name > $name OR kept.name = $name AND kept.investigationId > $id)
RETURN kept
ORDER BY kept.name, kept.investigationId
LIMIT $limit
