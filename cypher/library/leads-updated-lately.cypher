// question: Which leads were made or changed lately?
// category: LEADS
// params:
//   on DATE = today: last day (UTC)
//   days INTEGER = 7, 1 to 3650: days up to and with the last day
//   statuses LIST<STRING> = ["LEAD", "HIT", "NOT_CONFIRMED", "INCONCLUSIVE"], one of LEAD, HIT, NOT_CONFIRMED, INCONCLUSIVE: only leads of these states
//   limit INTEGER = 50, 1 to 500: most rows
// returns:
//   leadNumber STRING: number of the lead
//   status STRING: its state
//   updatedAt DATETIME: when it was made or changed
//   isNew BOOLEAN: whether it was made then, and not changed
//   exhibit NODE: the earlier exhibit
//   matched NODE: the later exhibit
//   incidents LIST<NODE>: incidents at which the two were recovered
// source: NESS "Benefits": new and updated leads (D-01)
// why: Leads get new events for as long as their gun is in use.
// example: {"on": "2024-07-01", "days": 30, "limit": 3}
MATCH (exhibit:Casing|TestFire)-[lead:NIBIN_LEAD]->(matched:Casing|TestFire)
WHERE lead.status IN $statuses AND lead.updatedAt < datetime($on) + duration('P1D')
  AND lead.updatedAt >= datetime($on) + duration('P1D') - duration({days: $days})
OPTIONAL MATCH (incident:Shooting|FirearmRecovery)-[:RECOVERED]->(found:Casing|TestFire)
WHERE found IN [exhibit, matched]
WITH lead, exhibit, matched, incident
ORDER BY incident.occurredAt, incident.recordId
RETURN lead.leadNumber AS leadNumber, lead.status AS status, lead.updatedAt AS updatedAt, lead.updatedAt = lead.createdAt AS isNew, exhibit, matched,
  collect(DISTINCT incident) AS incidents
ORDER BY updatedAt DESC, leadNumber, exhibit.recordId, matched.recordId, status, isNew
LIMIT $limit
