// question: Which other NIBIN firearms are at the same scene as these incidents?
// params: incidentIds LIST<STRING>; limit INTEGER, guns an incident
// returns: incidentId STRING, firearm NODE; ordered by incidentId, crimeGunId, recordId
// source: Collective Data Sharing FAQ, "Linked Crime Guns" (F-01 to F-03)
UNWIND $incidentIds AS incidentId
MATCH (incident:Shooting|FirearmRecovery {recordId: incidentId})
CALL (incident) {
  MATCH (incident)-[:RECOVERED]->(exhibit:Casing|TestFire)
  MATCH ANY SHORTEST (exhibit)
    (()-[lead:NIBIN_LEAD WHERE lead.status IN ['LEAD', 'HIT']]-()){0,12}
    (testFire:TestFire)
  MATCH (testFire)<-[:TEST_FIRED]-(firearm:Firearm)
  WHERE NOT (incident)-[:RECOVERED]->(firearm)
  WITH DISTINCT firearm
  RETURN firearm
  ORDER BY coalesce(firearm.crimeGunId, ''), firearm.recordId
  LIMIT $limit
}
RETURN incidentId, firearm
ORDER BY incidentId, coalesce(firearm.crimeGunId, ''), firearm.recordId
