// question: Which records of the own agency does the caller see that have come or were changed since a moment?
// params: agencyId STRING, since DATETIME or null for all
// returns: recordId STRING; ordered by recordId
// source: S-02
MATCH (ori:Ori)-[:BELONGS_TO]->(:Agency {agencyId: $agencyId})
WITH collect(ori.code) AS oris
MATCH (record:AnyRecord)
WHERE record.ori IN oris AND ($since IS NULL OR record.asOf >= $since)
RETURN record.recordId AS recordId
ORDER BY recordId
