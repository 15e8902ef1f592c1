// question: Which exhibits without a lead have the caliber of this incident's exhibits, and are near in time and place?
// category: LEADS
// params:
//   incident RECORD_ID, required: the shooting or firearm recovery
//   days INTEGER = 60, 1 to 3650: most days between the two incidents
//   meters INTEGER = 10000, 1 to 500000: most meters between their places
//   limit INTEGER = 50, 1 to 500: most rows
// returns:
//   exhibit NODE: an exhibit of the incident
//   candidate NODE: an exhibit of the same caliber that has no lead
//   other NODE: the incident at which it was recovered
//   days INTEGER: days between the two incidents, either way
//   meters INTEGER: meters between their places, rounded
// source: NIBIN correlation review: a comparison across regions or partitions must be asked for
// why: NIBIN compares by region; what lies just across a border was perhaps never compared.
// example: {"incident": "b384025ec03518f0c30e12ea4dcb2f21", "days": 120, "meters": 30000, "limit": 3}
MATCH (incident:Shooting|FirearmRecovery {recordId: $incident})-[:OCCURRED_AT]->(here:Location)
MATCH (there:Location)<-[:OCCURRED_AT]-(other:Shooting|FirearmRecovery)
WHERE point.distance(here.point, there.point) <= $meters AND other <> incident
  AND abs(duration.inDays(incident.occurredAt, other.occurredAt).days) <= $days
WITH incident, other, min(point.distance(here.point, there.point)) AS distance
MATCH (incident)-[:RECOVERED]->(exhibit:Casing|TestFire)
MATCH (other)-[:RECOVERED]->(candidate:Casing|TestFire {caliber: exhibit.caliber})
WHERE candidate <> exhibit AND NOT EXISTS { (candidate)-[:NIBIN_LEAD]-() }
RETURN DISTINCT exhibit, candidate, other, abs(duration.inDays(incident.occurredAt, other.occurredAt).days) AS days, toInteger(round(distance)) AS meters
ORDER BY days, meters, candidate.recordId, exhibit.recordId, other.recordId
LIMIT $limit
