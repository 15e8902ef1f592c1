// question: At which places were shots fired several times?
// category: PLACES
// params:
//   shootings INTEGER = 3, 2 to 100: fewest shootings of a place
//   since DATE = 2000-01-01: only shootings from this day on (UTC)
//   limit INTEGER = 25, 1 to 500: most rows
// returns:
//   place NODE: the place
//   shootings LIST<NODE>: its shootings, earliest first
//   days INTEGER: days from the first to the last of them
// source: Collective Data Sharing FAQ, locations (C-10)
// why: A small part of a city's places has most of its shootings.
// example: {"shootings": 3, "limit": 3}
MATCH (place:Location)<-[:OCCURRED_AT]-(shooting:Shooting)
WHERE shooting.occurredAt >= datetime($since)
WITH place, shooting
ORDER BY shooting.occurredAt, shooting.recordId
WITH place, collect(DISTINCT shooting) AS shootings
WHERE size(shootings) >= $shootings
RETURN place, shootings, duration.inDays(head(shootings).occurredAt, last(shootings).occurredAt).days AS days
ORDER BY size(shootings) DESC, days, place.recordId
LIMIT $limit
