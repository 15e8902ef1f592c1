// question: Which exhibits are joined by leads or hits, and at which incidents were they recovered?
// params: from DATETIME or null; before DATETIME or null; limit INTEGER, rows
// returns: one STRING, other STRING: record ids of two exhibits; atOne STRING, atOther STRING: record ids of their incidents; tested BOOLEAN: whether one of the two is a test fire; ordered by the four ids
// source: NESS "Benefits", NIBIN data (D-01)
MATCH (near:Shooting|FirearmRecovery)-[:RECOVERED]->(one:Casing|TestFire)-[lead:NIBIN_LEAD]->(other:Casing|TestFire)<-[:RECOVERED]-(far:Shooting|FirearmRecovery)
WHERE lead.status IN ['LEAD', 'HIT']
  AND ($from IS NULL OR (near.occurredAt >= $from AND far.occurredAt >= $from))
  AND ($before IS NULL OR (near.occurredAt < $before AND far.occurredAt < $before))
WITH DISTINCT one, other, near, far
RETURN one.recordId AS one, other.recordId AS other, near.recordId AS atOne, far.recordId AS atOther, one:TestFire OR other:TestFire AS tested
ORDER BY one, other, atOne, atOther
LIMIT $limit
