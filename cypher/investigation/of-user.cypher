// question: Which investigations does the user have, or was the user or the user's agency given, after this name and id?
// params: userId STRING, agencyId STRING, name STRING, id STRING, limit INTEGER
// returns: kept NODE, sentTo LIST<STRING>; ordered by name, investigationId
// source: H-06
CALL () {
  MATCH (kept:Investigation {by: $userId})
  RETURN kept
  UNION
  MATCH (kept:Investigation {sharedWith: $agencyId})
  RETURN kept
  UNION
  MATCH (:GivenInvestigation {userId: $userId})-[:OF]->(kept:Investigation)
  RETURN kept
}
WITH kept
WHERE kept.name > $name OR kept.name = $name AND kept.investigationId > $id
RETURN kept, COLLECT { MATCH (given:GivenInvestigation)-[:OF]->(kept) RETURN given.userId AS userId ORDER BY userId } AS sentTo
ORDER BY kept.name, kept.investigationId
LIMIT $limit
