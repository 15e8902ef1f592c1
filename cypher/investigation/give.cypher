// question: Who has this investigation, now that these people do and nobody else?
// params: id STRING, receivers LIST<STRING>
// returns: kept NODE, sentTo LIST<STRING>; one row
// source: H-06
MATCH (kept:Investigation {investigationId: $id})
CALL (kept) {
  MATCH (before:GivenInvestigation)-[:OF]->(kept)
  DETACH DELETE before
}
CALL (kept) {
  UNWIND $receivers AS userId
  CREATE (:GivenInvestigation {userId: userId})-[:OF]->(kept)
}
RETURN kept, $receivers AS sentTo
