// question: Which incidents were near this point, in this period?
// category: PLACES
// params:
//   latitude FLOAT, required, -90 to 90: degrees north (WGS 84)
//   longitude FLOAT, required, -180 to 180: degrees east (WGS 84)
//   meters INTEGER = 1000, 1 to 50000: most meters from the point
//   since DATE = 2000-01-01: first day (UTC)
//   until DATE = today: last day (UTC)
//   limit INTEGER = 50, 1 to 500: most rows
// returns:
//   incident NODE: the shooting or firearm recovery
//   place NODE: where it was
//   meters INTEGER: meters from the point, rounded
// source: Collective Data Sharing FAQ, locations (C-10)
// why: A canvass begins with what was there before.
// example: {"latitude": 38.683, "longitude": -90.157, "meters": 10000, "until": "2024-12-31", "limit": 3}
MATCH (place:Location)
WHERE point.distance(place.point, point({latitude: $latitude, longitude: $longitude})) <= $meters
MATCH (place)<-[:OCCURRED_AT]-(incident:Shooting|FirearmRecovery)
WHERE incident.occurredAt >= datetime($since) AND incident.occurredAt < datetime($until) + duration('P1D')
RETURN incident, place, toInteger(round(point.distance(place.point, point({latitude: $latitude, longitude: $longitude})))) AS meters
ORDER BY meters, incident.occurredAt DESC, incident.recordId, place.recordId
LIMIT $limit
