// question: Of whom is this record?
// params: recordId STRING
// returns: userId STRING; one row, none for an unknown record
// source: T-06
MATCH (record:StandingRecord {recordId: $recordId})
RETURN record.userId AS userId
