// question: What do these records say now?
// params: ids LIST<STRING>
// returns: recordId STRING, content MAP; ordered by recordId. For a digest only, never for an answer.
// source: A-18, R-06
UNWIND $ids AS id
MATCH (record:AnyRecord {recordId: id})
RETURN DISTINCT record.recordId AS recordId, record {.*} AS content
ORDER BY recordId
