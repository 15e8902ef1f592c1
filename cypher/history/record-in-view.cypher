// question: Is this record there, in the caller's view?
// params: recordId STRING
// returns: record NODE; one row, none when it is not there for the caller
// source: contract decision 17
MATCH (record:AnyRecord {recordId: $recordId})
RETURN record
