// question: Who is around this gun: who had it, and who is in the incidents that leads link it to?
// category: PEOPLE
// params:
//   gun RECORD_ID, required: the firearm
//   limit INTEGER = 100, 1 to 500: most rows
// returns:
//   person NODE: the person, as one agency's record knows him or her
//   role STRING: POSSESSED for who had the gun, otherwise the role in the incident
//   incident NODE: the incident; null for who had the gun
// source: NESS "Benefits", people (C-06, C-09)
// why: The people of a gun's incidents are the first to ask about it.
// example: {"gun": "5861d10836987b1d00611eee72c0fe73"}
MATCH (gun:Firearm {recordId: $gun})
CALL (gun) {
  MATCH (person:Person)-[:POSSESSED]->(gun)
  RETURN person, 'POSSESSED' AS role, null AS incident
  UNION
  MATCH (incident:Shooting|FirearmRecovery)-[:RECOVERED]->(gun)
  MATCH (incident)-[involved:INVOLVED]->(person:Person)
  RETURN person, involved.role AS role, incident
  UNION
  MATCH (gun)-[:TEST_FIRED]->(fired:TestFire)
  MATCH (fired) (()-[lead:NIBIN_LEAD WHERE lead.status IN ['LEAD', 'HIT']]-()){0,6} (exhibit:Casing|TestFire)
  MATCH (exhibit)<-[:RECOVERED]-(incident:Shooting|FirearmRecovery)
  MATCH (incident)-[involved:INVOLVED]->(person:Person)
  RETURN person, involved.role AS role, incident
}
RETURN person, role, incident
ORDER BY incident.occurredAt, coalesce(incident.recordId, ''), person.recordId, role
LIMIT $limit
