// question: Which exhibits, guns and people of these incidents may have yellow neighbours?
// params: incidentIds LIST<STRING>; limit INTEGER
// returns: recordId STRING; ordered by recordId
// source: N-DEx manual 3.1, 1.4.3.2 (L-06)
UNWIND $incidentIds AS id
MATCH (incident:Shooting|FirearmRecovery {recordId: id})-[:RECOVERED]->(record:Casing|TestFire|Firearm)
RETURN DISTINCT record.recordId AS recordId
ORDER BY recordId
LIMIT $limit
