// question: Forget this investigation.
// params: id STRING
// returns: removed INTEGER; one row
// source: H-06
MATCH (kept:Investigation {investigationId: $id})
OPTIONAL MATCH (given:GivenInvestigation)-[:OF]->(kept)
DETACH DELETE given, kept
RETURN count(*) AS removed
