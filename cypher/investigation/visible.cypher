// question: Which of these ids are of records that there are?
// params: ids LIST<STRING>
// returns: recordId STRING; in no order
// source: H-06
UNWIND $ids AS id
MATCH (record:AnyRecord {recordId: id})
RETURN DISTINCT record.recordId AS recordId
