// question: Which incidents are joined to these by NIBIN leads?
// params: incidentIds LIST<STRING>; leadStatuses LIST<STRING>, only used for leads; from DATETIME, before DATETIME, when the others happened; fromDay DATETIME, a day before from; limit INTEGER, most rows
// returns: nearId STRING, far NODE, evidence LIST<NODE> (the nearer first), lead RELATIONSHIP (null for other kinds); ordered by nearId, recordId of far, recordIds of the evidence, and what the lead says
// source: NESS "Benefits", NIBIN data (B-02, D-01)
UNWIND $incidentIds AS nearId
MATCH (near:Shooting|FirearmRecovery {recordId: nearId})
MATCH (near)-[:RECOVERED]->(one:Casing|TestFire)-[lead:NIBIN_LEAD]-(other:Casing|TestFire)<-[:RECOVERED]-(far:Shooting|FirearmRecovery)
WHERE lead.status IN $leadStatuses AND far <> near
  AND (far.occurredAt IS NULL OR far.occurredAt >= $from OR far.occurredPrecision = 'DAY' AND far.occurredAt > $fromDay)
  AND (far.occurredAt IS NULL OR far.occurredAt < $before)
RETURN nearId, far, [one, other] AS evidence, lead AS lead
ORDER BY nearId, far.recordId, one.recordId, other.recordId, startNode(lead) = one, properties(lead)
LIMIT $limit
