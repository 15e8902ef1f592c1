// question: Which people with an address near this incident were suspects or arrestees of others?
// category: PEOPLE
// params:
//   incident RECORD_ID, required: the shooting or firearm recovery
//   meters INTEGER = 1000, 1 to 20000: most meters from its place to the address
//   limit INTEGER = 50, 1 to 500: most rows
// returns:
//   person NODE: the person
//   address NODE: the address
//   meters INTEGER: meters from the incident's place, rounded
//   incidents LIST<NODE>: the other incidents, earliest first
// source: Collective Data Sharing FAQ, people and locations (C-09, C-10)
// why: Most people act near where they live.
// example: {"incident": "b384025ec03518f0c30e12ea4dcb2f21", "meters": 5000, "limit": 3}
MATCH (incident:Shooting|FirearmRecovery {recordId: $incident})-[:OCCURRED_AT]->(place:Location)
MATCH (address:Location)
WHERE point.distance(address.point, place.point) <= $meters
MATCH (person:Person)-[:ADDRESS_OF]->(address)
MATCH (person)<-[part:INVOLVED]-(other:Shooting|FirearmRecovery)
WHERE part.role IN ['SUSPECT', 'ARRESTEE'] AND other <> incident
WITH person, address, other, point.distance(address.point, place.point) AS distance
ORDER BY other.occurredAt, other.recordId
WITH person, address, min(distance) AS distance, collect(DISTINCT other) AS incidents
RETURN person, address, toInteger(round(distance)) AS meters, incidents
ORDER BY meters, person.recordId, address.recordId
LIMIT $limit
