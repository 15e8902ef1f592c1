// question: Have these guns been traced and test-fired?
// params: firearmIds LIST<STRING>
// returns: firearmId STRING, traced BOOLEAN, testFireIds LIST<STRING>; ordered by firearmId, lists too
// source: Crime Gun Intelligence Centers, sources of crime guns (X-02)
UNWIND $firearmIds AS firearmId
MATCH (firearm:Firearm {recordId: firearmId})
RETURN firearmId, EXISTS { (firearm)-[:TRACED]->(:Trace) } AS traced,
  COLLECT { MATCH (firearm)-[:TEST_FIRED]->(testFire:TestFire) RETURN testFire.recordId AS id ORDER BY id } AS testFireIds
ORDER BY firearmId
