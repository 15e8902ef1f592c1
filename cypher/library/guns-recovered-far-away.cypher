// question: Which guns were recovered far from the first shooting that leads link them to?
// category: GUNS
// params:
//   meters INTEGER = 50000, 1 to 5000000: fewest meters between the two places
//   limit INTEGER = 25, 1 to 500: most rows
// returns:
//   gun NODE: the firearm
//   shooting NODE: the first shooting
//   recovery NODE: where the gun was recovered
//   meters INTEGER: meters between the two places, rounded
//   days INTEGER: days from the shooting to the recovery
// source: DOMAIN facts 1.3: median distance between two events of a gun, 4.33 miles (F-01)
// why: A gun that travels was sold, lent or carried along; the way tells by whom.
// example: {"meters": 10000, "limit": 3}
MATCH (gun:Firearm)-[:TEST_FIRED]->(fired:TestFire)
MATCH (fired) (()-[lead:NIBIN_LEAD WHERE lead.status IN ['LEAD', 'HIT']]-()){0,6} (exhibit:Casing|TestFire)
WITH DISTINCT gun, exhibit
MATCH (exhibit)<-[:RECOVERED]-(shooting:Shooting)
WITH gun, shooting
ORDER BY shooting.occurredAt, shooting.recordId
WITH gun, head(collect(shooting)) AS shooting
MATCH (recovery:FirearmRecovery)-[:RECOVERED]->(gun)
MATCH (shooting)-[:OCCURRED_AT]->(here:Location), (recovery)-[:OCCURRED_AT]->(there:Location)
WITH gun, shooting, recovery, toInteger(round(min(point.distance(here.point, there.point)))) AS meters
WHERE meters >= $meters
RETURN gun, shooting, recovery, meters, duration.inDays(shooting.occurredAt, recovery.occurredAt).days AS days
ORDER BY meters DESC, gun.recordId, recovery.recordId
LIMIT $limit
