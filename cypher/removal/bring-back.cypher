// question: Makes a removed record what it was.
// params: recordId STRING
// returns: recordId STRING, one row
// source: contract decision 17
MATCH (record:RemovedRecord {recordId: $recordId})
MATCH (removal:Removal {recordId: $recordId})
REMOVE record:RemovedRecord
SET record:$([removal.kind, removal.scope])
DELETE removal
RETURN record.recordId AS recordId
