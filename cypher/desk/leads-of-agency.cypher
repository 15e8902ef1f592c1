// question: Which leads of the own agency's exhibits does the caller see?
// params: agencyId STRING; numbers LIST<STRING> of leads that must not be cut off; limit INTEGER, rows
// returns: own, other NODE the two exhibits; otherOwn BOOLEAN: whether both are the agency's; leadNumber, status STRING; createdAt, updatedAt DATETIME; version INTEGER; incidentIds LIST<STRING>: where the two were recovered; those of the numbers first, then the newest; a lead between two own exhibits twice
// source: Crime Gun Intelligence Centers, lead assignment and investigation (D-03, D-05)
MATCH (ori:Ori)-[:BELONGS_TO]->(:Agency {agencyId: $agencyId})
WITH collect(ori.code) AS oris
MATCH (own:Casing|TestFire)-[lead:NIBIN_LEAD]-(other:Casing|TestFire)
WHERE own.ori IN oris
WITH own, lead, other, other.ori IN oris AS otherOwn, lead.leadNumber IN $numbers AS named
ORDER BY named DESC, lead.updatedAt DESC, own.recordId, other.recordId, lead.leadNumber, lead.version, lead.status
LIMIT $limit
RETURN own, other, otherOwn, lead.leadNumber AS leadNumber, lead.status AS status, lead.createdAt AS createdAt, lead.updatedAt AS updatedAt, lead.version AS version,
  COLLECT { MATCH (exhibit:Casing|TestFire)<-[:RECOVERED]-(incident:Shooting|FirearmRecovery) WHERE exhibit IN [own, other] RETURN DISTINCT incident.recordId AS id ORDER BY id } AS incidentIds
ORDER BY named DESC, updatedAt DESC, own.recordId, other.recordId, leadNumber, version, status
