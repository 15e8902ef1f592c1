// question: Which investigation has this id, of those that the user has, or that the user or the user's agency was given?
// params: id STRING, userId STRING, agencyId STRING
// returns: kept NODE, sentTo LIST<STRING>; one row or none
// source: H-06
MATCH (kept:Investigation {investigationId: $id})
WHERE kept.by = $userId OR kept.sharedWith = $agencyId OR EXISTS { (:GivenInvestigation {userId: $userId})-[:OF]->(kept) }
RETURN kept, COLLECT { MATCH (given:GivenInvestigation)-[:OF]->(kept) RETURN given.userId AS userId ORDER BY userId } AS sentTo
