// question: Which leads of the own agency's exhibits does the caller see that were declared or changed since a moment?
// params: agencyId STRING, from DATETIME, most INTEGER
// returns: own, other NODE the two exhibits, leadNumber, status STRING, createdAt, updatedAt DATETIME, version INTEGER; newest first; a lead between two own exhibits twice
// source: G-01, D-02
MATCH (ori:Ori)-[:BELONGS_TO]->(:Agency {agencyId: $agencyId})
WITH collect(ori.code) AS oris
MATCH (own:Casing|TestFire)-[lead:NIBIN_LEAD]-(other:Casing|TestFire)
WHERE own.ori IN oris AND lead.updatedAt >= $from
RETURN own, other, lead.leadNumber AS leadNumber, lead.status AS status, lead.createdAt AS createdAt, lead.updatedAt AS updatedAt, lead.version AS version
ORDER BY updatedAt DESC, own.recordId, other.recordId, leadNumber
LIMIT $most
