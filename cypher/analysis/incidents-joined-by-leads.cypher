// question: Which incidents are joined by leads or hits?
// params: from DATETIME or null; before DATETIME or null; limit INTEGER, rows
// returns: one STRING, other STRING: record ids of two incidents; each pair once, ordered by both
// source: NESS "Benefits", NIBIN data (D-01)
MATCH (near:Shooting|FirearmRecovery)-[:RECOVERED]->(:Casing|TestFire)-[lead:NIBIN_LEAD]->(:Casing|TestFire)<-[:RECOVERED]-(far:Shooting|FirearmRecovery)
WHERE lead.status IN ['LEAD', 'HIT'] AND near <> far
  AND ($from IS NULL OR (near.occurredAt >= $from AND far.occurredAt >= $from))
  AND ($before IS NULL OR (near.occurredAt < $before AND far.occurredAt < $before))
WITH DISTINCT CASE WHEN near.recordId < far.recordId THEN near.recordId ELSE far.recordId END AS one,
  CASE WHEN near.recordId < far.recordId THEN far.recordId ELSE near.recordId END AS other
RETURN one, other
ORDER BY one, other
LIMIT $limit
