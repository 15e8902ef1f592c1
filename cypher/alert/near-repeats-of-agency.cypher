// question: Which shootings does the caller see that happened since a moment, soon after another one and near it, one of the two being the own agency's?
// params: agencyId STRING, from DATETIME, near INTEGER meters between the two, days INTEGER from the earlier to the later, most INTEGER
// returns: later, earlier NODE the two shootings, at DATETIME of the later; newest first
// source: G-01, DOMAIN facts 1.3
MATCH (ori:Ori)-[:BELONGS_TO]->(:Agency {agencyId: $agencyId})
WITH collect(ori.code) AS oris
MATCH (own:Shooting)-[:OCCURRED_AT]->(here:Location)
WHERE own.ori IN oris AND own.occurredAt >= $from - duration({days: $days + 1})
MATCH (there:Location)<-[:OCCURRED_AT]-(other:Shooting)
WHERE point.distance(here.point, there.point) <= $near AND other.recordId <> own.recordId
WITH DISTINCT own, other, other.occurredAt < own.occurredAt OR other.occurredAt = own.occurredAt AND other.recordId < own.recordId AS ownIsLater
WITH DISTINCT CASE WHEN ownIsLater THEN own ELSE other END AS later, CASE WHEN ownIsLater THEN other ELSE own END AS earlier
WHERE later.occurredAt >= $from AND duration.inDays(earlier.occurredAt, later.occurredAt).days <= $days
RETURN later, earlier, later.occurredAt AS at
ORDER BY at DESC, later.recordId, earlier.recordId
LIMIT $most
