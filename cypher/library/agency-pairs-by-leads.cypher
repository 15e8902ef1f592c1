// question: Between which agencies are there the most leads?
// category: AGENCIES
// params:
//   since DATE = 2000-01-01: only leads made from this day on (UTC)
//   limit INTEGER = 25, 1 to 500: most rows
// returns:
//   one STRING: name of one agency
//   other STRING: name of the other
//   leads INTEGER: lead numbers that join cases of the two
//   hits INTEGER: how many of them have a confirmed link between the two
//   incidents LIST<NODE>: the five latest of their incidents
// source: Collective Data Sharing FAQ, with whom to share (K-01)
// why: Shows with whom a standing meeting, or an agreement, is worth most.
// example: {"limit": 3}
MATCH (exhibit:Casing|TestFire)-[lead:NIBIN_LEAD]->(matched:Casing|TestFire)
WHERE lead.status IN ['LEAD', 'HIT'] AND lead.createdAt >= datetime($since)
MATCH (exhibit)<-[:RECOVERED]-(first:Shooting|FirearmRecovery), (matched)<-[:RECOVERED]-(second:Shooting|FirearmRecovery)
MATCH (:Ori {code: first.ori})-[:BELONGS_TO]->(firstAgency:Agency), (:Ori {code: second.ori})-[:BELONGS_TO]->(secondAgency:Agency)
WHERE firstAgency <> secondAgency
WITH lead.leadNumber AS leadNumber, lead.status AS status, [first, second] AS pair,
  CASE WHEN firstAgency.agencyId < secondAgency.agencyId THEN firstAgency ELSE secondAgency END AS oneAgency,
  CASE WHEN firstAgency.agencyId < secondAgency.agencyId THEN secondAgency ELSE firstAgency END AS otherAgency
UNWIND pair AS incident
WITH leadNumber, status, oneAgency, otherAgency, incident
ORDER BY incident.occurredAt DESC, incident.recordId
WITH oneAgency, otherAgency, count(DISTINCT leadNumber) AS leads, count(DISTINCT CASE status WHEN 'HIT' THEN leadNumber END) AS hits,
  collect(DISTINCT incident)[..5] AS incidents
RETURN oneAgency.name AS one, otherAgency.name AS other, leads, hits, incidents
ORDER BY leads DESC, hits DESC, oneAgency.agencyId, otherAgency.agencyId
LIMIT $limit
