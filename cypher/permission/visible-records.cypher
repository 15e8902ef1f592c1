// question: Which of these records does the caller see, and of which ORI is each?
// params: ids LIST<STRING>, at most 100
// returns: recordId STRING, ori STRING; ordered by recordId
// source: INV-48: what is used was seen
UNWIND $ids AS id
MATCH (record:AnyRecord {recordId: id})
RETURN DISTINCT record.recordId AS recordId, record.ori AS ori
ORDER BY recordId
