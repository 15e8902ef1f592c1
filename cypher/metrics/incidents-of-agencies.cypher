// question: Which incidents of these agencies happened in the period, what was recovered at them, and which arrests did they lead to?
// params: oris LIST<STRING>; from DATETIME; before DATETIME; limit INTEGER, rows
// returns: incidentId STRING, shooting BOOLEAN, exhibitIds, firearmIds, arrestIds, decidedIds LIST<STRING>: of arrests whose disposition is recorded; lists and rows in order of ids
// source: Crime Gun Intelligence Centers, what the center brings (X-04, X-06, X-09)
MATCH (incident:Shooting|FirearmRecovery)
WHERE incident.occurredAt >= $from AND incident.occurredAt < $before AND incident.ori IN $oris
WITH incident
ORDER BY incident.recordId
LIMIT $limit
RETURN incident.recordId AS incidentId, incident:Shooting AS shooting,
  COLLECT { MATCH (incident)-[:RECOVERED]->(exhibit:Casing|TestFire) RETURN exhibit.recordId AS id ORDER BY id } AS exhibitIds,
  COLLECT { MATCH (incident)-[:RECOVERED]->(firearm:Firearm) RETURN firearm.recordId AS id ORDER BY id } AS firearmIds,
  COLLECT { MATCH (incident)-[:LED_TO]->(arrest:Arrest) RETURN arrest.recordId AS id ORDER BY id } AS arrestIds,
  COLLECT { MATCH (incident)-[:LED_TO]->(arrest:Arrest) WHERE arrest.disposition IS NOT NULL RETURN arrest.recordId AS id ORDER BY id } AS decidedIds
ORDER BY incidentId
