// question: Which incidents share a record of one kind (a person, a gun, a place) with these?
// params: incidentIds LIST<STRING>; leadStatuses LIST<STRING>, only used for leads; from DATETIME, before DATETIME, when the others happened; fromDay DATETIME, a day before from; limit INTEGER, most rows
// returns: nearId STRING, far NODE, evidence LIST<NODE> (the nearer first); ordered by nearId, recordId of far, recordIds of the evidence
// source: Collective Data Sharing FAQ, people, linked crime guns, locations (C-06, C-09, C-10, F-01)
// SharedRecord stands for the label of the kind, SHARES for the link by which an incident has it.
UNWIND $incidentIds AS nearId
MATCH (near:Shooting|FirearmRecovery {recordId: nearId})
MATCH (near)-[:SHARES]->(one:SharedRecord)-[:SAME_AS]-{0,1}(other:SharedRecord)<-[:SHARES]-(far:Shooting|FirearmRecovery)
WHERE far <> near
  AND (far.occurredAt IS NULL OR far.occurredAt >= $from OR far.occurredPrecision = 'DAY' AND far.occurredAt > $fromDay)
  AND (far.occurredAt IS NULL OR far.occurredAt < $before)
RETURN nearId, far, CASE WHEN one = other THEN [one] ELSE [one, other] END AS evidence
ORDER BY nearId, far.recordId, one.recordId, other.recordId
LIMIT $limit
