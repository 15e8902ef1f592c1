// question: Which exhibits do leads or hits join to these, and at which incidents were they recovered?
// params: exhibitIds LIST<STRING>; limit INTEGER, rows
// returns: one, other STRING: record ids of exhibits; atOne, atOther STRING: record ids of their incidents; tested BOOLEAN: whether one of the two is a test fire; shootingAtOne, shootingAtOther BOOLEAN; oris LIST<STRING>: of all four; ordered by the four ids
// source: NESS "Benefits", NIBIN data (D-01)
UNWIND $exhibitIds AS exhibitId
MATCH (one:Casing|TestFire {recordId: exhibitId})-[lead:NIBIN_LEAD]-(other:Casing|TestFire)
WHERE lead.status IN ['LEAD', 'HIT']
WITH DISTINCT one, other
MATCH (one)<-[:RECOVERED]-(near:Shooting|FirearmRecovery)
MATCH (other)<-[:RECOVERED]-(far:Shooting|FirearmRecovery)
RETURN one.recordId AS one, other.recordId AS other, near.recordId AS atOne, far.recordId AS atOther, one:TestFire OR other:TestFire AS tested,
  near:Shooting AS shootingAtOne, far:Shooting AS shootingAtOther, [one.ori, other.ori, near.ori, far.ori] AS oris
ORDER BY one, other, atOne, atOther
LIMIT $limit
