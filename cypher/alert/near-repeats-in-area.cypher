// question: Which shootings in an area does the caller see that happened since a moment, soon after another one and near it?
// params: latitude, longitude, meters FLOAT, from DATETIME, near INTEGER meters between the two, days INTEGER from the earlier to the later, most INTEGER
// returns: later, earlier NODE the two shootings, at DATETIME of the later; newest first
// source: G-01, DOMAIN facts 1.3
MATCH (there:Location)
WHERE point.distance(there.point, point({latitude: $latitude, longitude: $longitude})) <= $meters
MATCH (there)<-[:OCCURRED_AT]-(later:Shooting)
WHERE later.occurredAt >= $from
MATCH (here:Location)<-[:OCCURRED_AT]-(earlier:Shooting)
WHERE point.distance(here.point, there.point) <= $near
  AND (earlier.occurredAt < later.occurredAt OR earlier.occurredAt = later.occurredAt AND earlier.recordId < later.recordId)
  AND duration.inDays(earlier.occurredAt, later.occurredAt).days <= $days
WITH DISTINCT later, earlier
RETURN later, earlier, later.occurredAt AS at
ORDER BY at DESC, later.recordId, earlier.recordId
LIMIT $most
