// question: Which incidents share a person with these?
// params: incidentIds LIST<STRING>; leadStatuses LIST<STRING>, used by leads alone; limit INTEGER, rows in all
// returns: nearId STRING, far NODE, evidence LIST<NODE> (the nearer first), lead RELATIONSHIP (null for other kinds); ordered by nearId, recordId of far, recordIds of the evidence
// source: Collective Data Sharing FAQ, people (C-06, C-09)
UNWIND $incidentIds AS nearId
MATCH (near:Shooting|FirearmRecovery {recordId: nearId})
MATCH (near)-[:INVOLVED]->(one:Person)-[:SAME_AS]-{0,1}(other:Person)<-[:INVOLVED]-(far:Shooting|FirearmRecovery)
WHERE far <> near
RETURN nearId, far, CASE WHEN one = other THEN [one] ELSE [one, other] END AS evidence, null AS lead
ORDER BY nearId, far.recordId, one.recordId, other.recordId
LIMIT $limit
