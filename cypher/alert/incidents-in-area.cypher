// question: Which incidents in an area does the caller see that happened since a moment?
// params: latitude, longitude, meters FLOAT, from DATETIME, most INTEGER
// returns: record NODE, at DATETIME; newest first
// source: G-01
MATCH (place:Location)
WHERE point.distance(place.point, point({latitude: $latitude, longitude: $longitude})) <= $meters
MATCH (place)<-[:OCCURRED_AT]-(record:Shooting|FirearmRecovery)
WHERE record.occurredAt >= $from
WITH DISTINCT record
RETURN record, record.occurredAt AS at
ORDER BY at DESC, record.recordId
LIMIT $most
