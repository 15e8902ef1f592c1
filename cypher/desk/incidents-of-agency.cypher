// question: Which incidents of the own agency does the caller see that happened in the period, and what was recovered at them?
// params: agencyId STRING; from, before DATETIME; limit INTEGER, rows
// returns: incidentId STRING, exhibitIds LIST<STRING>; newest first, then by incidentId
// source: Crime Gun Intelligence Centers, weekly shooting review (X-01, X-08)
MATCH (ori:Ori)-[:BELONGS_TO]->(:Agency {agencyId: $agencyId})
WITH collect(ori.code) AS oris
MATCH (incident:Shooting|FirearmRecovery)
WHERE incident.occurredAt >= $from AND incident.occurredAt < $before AND incident.ori IN oris
WITH incident
ORDER BY incident.occurredAt DESC, incident.recordId
LIMIT $limit
RETURN incident.recordId AS incidentId,
  COLLECT { MATCH (incident)-[:RECOVERED]->(exhibit:Casing|TestFire) RETURN exhibit.recordId AS id ORDER BY id } AS exhibitIds
ORDER BY incident.occurredAt DESC, incidentId
