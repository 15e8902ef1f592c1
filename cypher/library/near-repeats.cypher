// question: Which shootings of a period were followed by another one near by and soon after?
// category: PLACES
// params:
//   since DATE, required: first day of the earlier shooting (UTC)
//   until DATE = today: last day of the earlier shooting (UTC)
//   meters INTEGER = 400, 1 to 10000: most meters between the two places
//   days INTEGER = 14, 1 to 365: most days from the earlier to the later
//   limit INTEGER = 50, 1 to 500: most rows
// returns:
//   earlier NODE: the shooting
//   later NODE: the one that followed
//   days INTEGER: days between the two
//   meters INTEGER: meters between their places, rounded
//   linked BOOLEAN: whether a lead joins the two already
// source: DOMAIN facts 1.3: about one shooting in five has another within 400 m and 14 days
// why: Retaliation comes soon and near; a near repeat without a lead is worth another look at the casings.
// example: {"since": "2024-01-01", "until": "2024-06-30", "meters": 2000, "days": 60, "limit": 3}
MATCH (earlier:Shooting)-[:OCCURRED_AT]->(here:Location)
WHERE earlier.occurredAt >= datetime($since) AND earlier.occurredAt < datetime($until) + duration('P1D')
MATCH (there:Location)<-[:OCCURRED_AT]-(later:Shooting)
WHERE point.distance(here.point, there.point) <= $meters
  AND (later.occurredAt > earlier.occurredAt OR later.occurredAt = earlier.occurredAt AND later.recordId > earlier.recordId)
  AND duration.inDays(earlier.occurredAt, later.occurredAt).days <= $days
WITH earlier, later, min(point.distance(here.point, there.point)) AS distance
RETURN earlier, later, duration.inDays(earlier.occurredAt, later.occurredAt).days AS days, toInteger(round(distance)) AS meters,
  EXISTS { (earlier)-[:RECOVERED]->(:Casing|TestFire)-[:NIBIN_LEAD]-(:Casing|TestFire)<-[:RECOVERED]-(later) } AS linked
ORDER BY earlier.occurredAt, earlier.recordId, later.occurredAt, later.recordId
LIMIT $limit
