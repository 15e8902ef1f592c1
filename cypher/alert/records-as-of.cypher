// question: As of when does the caller see these records?
// params: ids LIST<STRING>
// returns: record NODE, at DATETIME; those that say no moment are left out; ordered by record id
// source: G-01, G-02
UNWIND $ids AS id
MATCH (record:AnyRecord {recordId: id})
WHERE record.asOf IS NOT NULL
WITH DISTINCT record
RETURN record, record.asOf AS at
ORDER BY record.recordId
