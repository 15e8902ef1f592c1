// question: Which leads of exhibits from incidents in an area does the caller see that were declared or changed since a moment?
// params: latitude, longitude, meters FLOAT, from DATETIME, most INTEGER
// returns: own, other NODE the two exhibits, leadNumber, status STRING, createdAt, updatedAt DATETIME, version INTEGER; newest first
// source: G-01, D-02
MATCH (place:Location)
WHERE point.distance(place.point, point({latitude: $latitude, longitude: $longitude})) <= $meters
MATCH (place)<-[:OCCURRED_AT]-(:Shooting|FirearmRecovery)-[:RECOVERED]->(own:Casing|TestFire)
WITH DISTINCT own
MATCH (own)-[lead:NIBIN_LEAD]-(other:Casing|TestFire)
WHERE lead.updatedAt >= $from
RETURN own, other, lead.leadNumber AS leadNumber, lead.status AS status, lead.createdAt AS createdAt, lead.updatedAt AS updatedAt, lead.version AS version
ORDER BY updatedAt DESC, own.recordId, other.recordId, leadNumber
LIMIT $most
