// question: Who is in which incident?
// params: from DATETIME or null; before DATETIME or null; limit INTEGER, rows
// returns: one STRING: record id of an incident; other STRING: record id of a person in it; ordered by both
// source: Collective Data Sharing FAQ, people of an event (C-05, C-09)
MATCH (incident:Shooting|FirearmRecovery)-[:INVOLVED]->(member:Person)
WHERE ($from IS NULL OR incident.occurredAt >= $from) AND ($before IS NULL OR incident.occurredAt < $before)
WITH DISTINCT incident.recordId AS one, member.recordId AS other
RETURN one, other
ORDER BY one, other
LIMIT $limit
