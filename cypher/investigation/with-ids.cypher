// question: Which of these investigations does the user have, or was the user or the user's agency given?
// params: ids LIST<STRING>, userId STRING, agencyId STRING
// returns: kept NODE, sentTo LIST<STRING>, userId STRING, agencyId STRING of the reader; in no order
// source: H-06
MATCH (kept:Investigation)
WHERE kept.investigationId IN $ids
  AND (kept.by = $userId OR kept.sharedWith = $agencyId OR EXISTS { (:GivenInvestigation {userId: $userId})-[:OF]->(kept) })
RETURN kept, COLLECT { MATCH (given:GivenInvestigation)-[:OF]->(kept) RETURN given.userId AS userId ORDER BY userId } AS sentTo,
  $userId AS userId, $agencyId AS agencyId
