// question: Which shootings have casings in NIBIN and no lead at all?
// category: INCIDENTS
// params:
//   since DATE, required: only shootings from this day on (UTC)
//   until DATE = today: only shootings up to and with this day (UTC)
//   casings INTEGER = 1, 1 to 100: fewest casings
//   limit INTEGER = 50, 1 to 500: most rows
// returns:
//   shooting NODE: the shooting
//   casings LIST<NODE>: its casings, by exhibit number
// source: NESS "Benefits", NIBIN data (B-02)
// why: Where NIBIN found nothing in the region, a correlation with another region can be asked for.
// example: {"since": "2024-01-01", "until": "2024-03-31", "limit": 3}
MATCH (shooting:Shooting)
WHERE shooting.occurredAt >= datetime($since) AND shooting.occurredAt < datetime($until) + duration('P1D')
  AND NOT EXISTS { (shooting)-[:RECOVERED]->(:Casing|TestFire)-[:NIBIN_LEAD]-() }
MATCH (shooting)-[:RECOVERED]->(casing:Casing)
WITH shooting, casing
ORDER BY casing.exhibitNumber, casing.recordId
WITH shooting, collect(DISTINCT casing) AS casings
WHERE size(casings) >= $casings
RETURN shooting, casings
ORDER BY shooting.occurredAt DESC, shooting.recordId
LIMIT $limit
