// question: Which leads of the exhibits of these cases and guns does the caller see that were declared or changed since a moment?
// params: ids LIST<STRING> of incidents, firearms and exhibits, from DATETIME, most INTEGER
// returns: own, other NODE the two exhibits, leadNumber, status STRING, createdAt, updatedAt DATETIME, version INTEGER; newest first
// source: G-01, D-02
UNWIND $ids AS id
MATCH (record:AnyRecord {recordId: id})
CALL (record) {
  MATCH (record)-[:RECOVERED|TEST_FIRED]->(own:Casing|TestFire)
  RETURN own
  UNION
  MATCH (record)-[:RECOVERED]->(:Firearm)-[:TEST_FIRED]->(own:TestFire)
  RETURN own
  UNION
  WITH record AS own
  WHERE own:Casing OR own:TestFire
  RETURN own
}
WITH DISTINCT own
MATCH (own)-[lead:NIBIN_LEAD]-(other:Casing|TestFire)
WHERE lead.updatedAt >= $from
RETURN own, other, lead.leadNumber AS leadNumber, lead.status AS status, lead.createdAt AS createdAt, lead.updatedAt AS updatedAt, lead.version AS version
ORDER BY updatedAt DESC, own.recordId, other.recordId, leadNumber
LIMIT $most
