// question: Which people appear together in several incidents?
// category: PEOPLE
// params:
//   incidents INTEGER = 2, 2 to 50: fewest incidents in common
//   limit INTEGER = 25, 1 to 500: most rows
// returns:
//   one NODE: one person
//   other NODE: the other
//   incidents LIST<NODE>: the incidents that both are in, earliest first
// source: DOMAIN facts 1.3, co-offending networks (C-06)
// why: Who is met together again and again belongs together.
// example: {"limit": 3}
MATCH (one:Person)<-[:INVOLVED]-(incident:Shooting|FirearmRecovery)-[:INVOLVED]->(other:Person)
WHERE one.recordId < other.recordId
WITH one, other, incident
ORDER BY incident.occurredAt, incident.recordId
WITH one, other, collect(DISTINCT incident) AS incidents
WHERE size(incidents) >= $incidents
RETURN one, other, incidents
ORDER BY size(incidents) DESC, one.recordId, other.recordId
LIMIT $limit
