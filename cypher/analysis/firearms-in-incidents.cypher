// question: Which gun was recovered at which incident, or matched to it by a lead or hit of its test fire?
// params: from DATETIME or null; before DATETIME or null; limit INTEGER, rows
// returns: one STRING: record id of an incident; other STRING: record id of a gun; ordered by both
// source: Collective Data Sharing FAQ, linked crime guns (F-01)
CALL () {
  MATCH (incident:Shooting|FirearmRecovery)-[:RECOVERED]->(member:Firearm)
  RETURN incident, member
  UNION
  MATCH (incident:Shooting|FirearmRecovery)-[:RECOVERED]->(:Casing|TestFire)-[lead:NIBIN_LEAD]-(:TestFire)<-[:TEST_FIRED]-(member:Firearm)
  WHERE lead.status IN ['LEAD', 'HIT']
  RETURN incident, member
}
WITH incident, member
WHERE ($from IS NULL OR incident.occurredAt >= $from) AND ($before IS NULL OR incident.occurredAt < $before)
WITH DISTINCT incident.recordId AS one, member.recordId AS other
RETURN one, other
ORDER BY one, other
LIMIT $limit
