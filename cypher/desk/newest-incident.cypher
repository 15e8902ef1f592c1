// question: When was the newest incident of the own agency that the caller sees?
// params: agencyId STRING; now DATETIME
// returns: newest DATETIME or null, one row
// source: Crime Gun Intelligence Centers, weekly shooting review (X-01)
MATCH (ori:Ori)-[:BELONGS_TO]->(:Agency {agencyId: $agencyId})
WITH collect(ori.code) AS oris
OPTIONAL MATCH (incident:Shooting|FirearmRecovery)
WHERE incident.ori IN oris AND incident.occurredAt <= $now
RETURN max(incident.occurredAt) AS newest
