// question: Which records have these ids?
// params: ids LIST<STRING>
// returns: record NODE; ordered by recordId
// source: A-14
UNWIND $ids AS id
MATCH (record:AnyRecord {recordId: id})
RETURN DISTINCT record
ORDER BY record.recordId
