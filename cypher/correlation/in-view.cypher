// question: Which of these records does the caller see?
// params: ids LIST<STRING>
// returns: recordId STRING; in no order
// source: INV-21
UNWIND $ids AS id
MATCH (record:AnyRecord {recordId: id})
RETURN DISTINCT record.recordId AS recordId
