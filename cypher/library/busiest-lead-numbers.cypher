// question: Which lead numbers join the most incidents?
// category: LEADS
// params:
//   incidents INTEGER = 3, 2 to 100: fewest incidents
//   limit INTEGER = 25, 1 to 500: most rows
// returns:
//   leadNumber STRING: number of the lead
//   incidents LIST<NODE>: its incidents, earliest first
//   agencies LIST<STRING>: names of their agencies, in the order of the incidents
//   hits INTEGER: how many of its links are confirmed
//   days INTEGER: days from the first incident to the last
// source: BJA, navigating NIBIN leads: leads join a complex of several events (D-01)
// why: One number is mostly one gun; a busy number is a busy gun.
// example: {"limit": 3}
MATCH (:Casing|TestFire)-[lead:NIBIN_LEAD]->(:Casing|TestFire)
WHERE lead.status IN ['LEAD', 'HIT']
WITH lead.leadNumber AS leadNumber, sum(CASE lead.status WHEN 'HIT' THEN 1 ELSE 0 END) AS hits, collect(startNode(lead)) AS ones, collect(endNode(lead)) AS others
UNWIND ones + others AS exhibit
MATCH (incident:Shooting|FirearmRecovery)-[:RECOVERED]->(exhibit)
MATCH (:Ori {code: incident.ori})-[:BELONGS_TO]->(agency:Agency)
WITH leadNumber, hits, incident, agency.name AS name
ORDER BY incident.occurredAt, incident.recordId, name
WITH leadNumber, hits, collect(DISTINCT incident) AS incidents, collect(DISTINCT name) AS agencies
WHERE size(incidents) >= $incidents
RETURN leadNumber, incidents, agencies, hits, duration.inDays(head(incidents).occurredAt, last(incidents).occurredAt).days AS days
ORDER BY size(incidents) DESC, leadNumber
LIMIT $limit
