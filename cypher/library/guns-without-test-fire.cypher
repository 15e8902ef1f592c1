// question: Which recovered guns have no test fire in NIBIN?
// category: GUNS
// params:
//   since DATE, required: only guns recovered from this day on (UTC)
//   until DATE = today: only guns recovered up to and with this day (UTC)
//   calibers LIST<STRING>, optional: only guns of these calibers
//   limit INTEGER = 50, 1 to 500: most rows
// returns:
//   gun NODE: the firearm
//   recovery NODE: the incident at which it was recovered
//   traced BOOLEAN: whether a trace of it is on record
// source: CGIC rule: every eligible seized gun is test-fired and entered (B-02)
// why: A gun that was not test-fired cannot be linked to anything.
// example: {"since": "2024-01-01", "until": "2024-12-31", "limit": 3}
MATCH (recovery:Shooting|FirearmRecovery)-[:RECOVERED]->(gun:Firearm)
WHERE recovery.occurredAt >= datetime($since) AND recovery.occurredAt < datetime($until) + duration('P1D')
  AND ($calibers IS NULL OR gun.caliber IN $calibers)
  AND NOT EXISTS { (gun)-[:TEST_FIRED]->(:TestFire) }
RETURN gun, recovery, EXISTS { (gun)-[:TRACED]->(:Trace) } AS traced
ORDER BY recovery.occurredAt DESC, recovery.recordId, gun.recordId
LIMIT $limit
