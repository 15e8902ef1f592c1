// question: Which recovered guns are linked by leads to incidents of several agencies?
// category: GUNS
// params:
//   agencies INTEGER = 2, 2 to 20: fewest agencies
//   limit INTEGER = 25, 1 to 500: most rows
// returns:
//   gun NODE: the firearm
//   agencies LIST<STRING>: names of the agencies, in the order in which the gun came to them
//   incidents LIST<NODE>: the incidents, earliest first
// source: Collective Data Sharing FAQ, linked crime guns (F-01)
// why: Nobody sees the whole of such a gun from one agency's records.
// example: {"limit": 3}
MATCH (gun:Firearm)-[:TEST_FIRED]->(fired:TestFire)
MATCH (fired) (()-[lead:NIBIN_LEAD WHERE lead.status IN ['LEAD', 'HIT']]-()){0,6} (exhibit:Casing|TestFire)
WITH DISTINCT gun, exhibit
MATCH (exhibit)<-[:RECOVERED]-(incident:Shooting|FirearmRecovery)
MATCH (:Ori {code: incident.ori})-[:BELONGS_TO]->(agency:Agency)
WITH gun, incident, agency.name AS name
ORDER BY incident.occurredAt, incident.recordId, name
WITH gun, collect(DISTINCT name) AS agencies, collect(DISTINCT incident) AS incidents
WHERE size(agencies) >= $agencies
RETURN gun, agencies, incidents
ORDER BY size(agencies) DESC, size(incidents) DESC, gun.recordId
LIMIT $limit
