// question: Which exhibits do leads or hits join to these, where were they recovered, and when were the leads declared?
// params: exhibitIds LIST<STRING>; limit INTEGER, rows
// returns: one, other STRING: record ids of exhibits; atOne, atOther STRING: record ids of their incidents; tested BOOLEAN: whether one of the two is a test fire; declaredAt DATETIME; ordered by the four ids, declaredAt
// source: NESS "Benefits", NIBIN data (D-01)
UNWIND $exhibitIds AS exhibitId
MATCH (one:Casing|TestFire {recordId: exhibitId})-[lead:NIBIN_LEAD]-(other:Casing|TestFire)
WHERE lead.status IN ['LEAD', 'HIT']
MATCH (one)<-[:RECOVERED]-(near:Shooting|FirearmRecovery)
MATCH (other)<-[:RECOVERED]-(far:Shooting|FirearmRecovery)
RETURN DISTINCT one.recordId AS one, other.recordId AS other, near.recordId AS atOne, far.recordId AS atOther, one:TestFire OR other:TestFire AS tested, lead.createdAt AS declaredAt
ORDER BY one, other, atOne, atOther, declaredAt
LIMIT $limit
