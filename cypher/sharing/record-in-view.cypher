// question: Which record has this id, in the caller's view?
// params: id STRING
// returns: record NODE; one row, none when it is not there for the caller
// source: binding decision 12
MATCH (record:AnyRecord {recordId: $id})
RETURN record
