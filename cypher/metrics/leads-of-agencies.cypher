// question: Which leads at exhibits of these agencies were declared in the period?
// params: oris LIST<STRING>; from DATETIME; before DATETIME; limit INTEGER, rows
// returns: one, other STRING: record ids of exhibits; oneOri, otherOri STRING; leadNumber, status STRING; createdAt, updatedAt DATETIME; version INTEGER; oneAcquiredAt, oneEnteredAt, otherAcquiredAt, otherEnteredAt DATETIME or null; oneIncidents, otherIncidents LIST<STRING>; a lead between two exhibits of these agencies is there from both sides; ordered by the two ids, leadNumber, version
// source: NESS "Benefits", NIBIN data (D-01); leads must be timely (D-05)
MATCH (one:Casing|TestFire)-[lead:NIBIN_LEAD]-(other:Casing|TestFire)
WHERE one.ori IN $oris AND lead.createdAt >= $from AND lead.createdAt < $before
WITH one, lead, other
ORDER BY one.recordId, other.recordId, lead.leadNumber, lead.version, lead.updatedAt, lead.status, lead.createdAt
LIMIT $limit
RETURN one.recordId AS one, other.recordId AS other, one.ori AS oneOri, other.ori AS otherOri, lead.leadNumber AS leadNumber, lead.status AS status,
  lead.createdAt AS createdAt, lead.updatedAt AS updatedAt, lead.version AS version,
  one.acquiredAt AS oneAcquiredAt, one.enteredAt AS oneEnteredAt, other.acquiredAt AS otherAcquiredAt, other.enteredAt AS otherEnteredAt,
  COLLECT { MATCH (one)<-[:RECOVERED]-(incident:Shooting|FirearmRecovery) RETURN incident.recordId AS id ORDER BY id } AS oneIncidents,
  COLLECT { MATCH (other)<-[:RECOVERED]-(incident:Shooting|FirearmRecovery) RETURN incident.recordId AS id ORDER BY id } AS otherIncidents
ORDER BY one, other, leadNumber, version, updatedAt, status, createdAt
