// question: What happened around this incident, in order: exhibits collected and entered, leads made and changed, linked incidents?
// category: INCIDENTS
// params:
//   incident RECORD_ID, required: the shooting or firearm recovery
//   limit INTEGER = 100, 1 to 500: most rows
// returns:
//   at DATETIME: when
//   what STRING: OCCURRED, COLLECTED, ENTERED, LEAD_MADE, LEAD_CHANGED or LINKED_INCIDENT
//   record NODE: the incident, the exhibit, or the incident at the other end of the lead
//   leadNumber STRING: number of the lead; null where there is none
// source: NESS "Benefits" (B-02, D-01)
// why: The order of events shows what was known when, and where time was lost.
// example: {"incident": "b384025ec03518f0c30e12ea4dcb2f21"}
MATCH (incident:Shooting|FirearmRecovery {recordId: $incident})
CALL (incident) {
  RETURN incident.occurredAt AS at, 'OCCURRED' AS what, incident AS record, null AS leadNumber
  UNION
  MATCH (incident)-[:RECOVERED]->(exhibit:Casing|TestFire)
  UNWIND [[exhibit.acquiredAt, 'COLLECTED'], [exhibit.enteredAt, 'ENTERED']] AS event
  RETURN event[0] AS at, event[1] AS what, exhibit AS record, null AS leadNumber
  UNION
  MATCH (incident)-[:RECOVERED]->(:Casing|TestFire)-[lead:NIBIN_LEAD]-(matched:Casing|TestFire)
  MATCH (matched)<-[:RECOVERED]-(linked:Shooting|FirearmRecovery)
  WHERE linked <> incident
  UNWIND [[lead.createdAt, 'LEAD_MADE'], [CASE WHEN lead.updatedAt > lead.createdAt THEN lead.updatedAt END, 'LEAD_CHANGED'], [linked.occurredAt, 'LINKED_INCIDENT']] AS event
  RETURN event[0] AS at, event[1] AS what, linked AS record, lead.leadNumber AS leadNumber
}
WITH at, what, record, leadNumber
WHERE at IS NOT NULL
RETURN at, what, record, leadNumber
ORDER BY at, what, record.recordId, coalesce(leadNumber, '')
LIMIT $limit
