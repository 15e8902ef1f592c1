// question: Makes a removed record what it was, but for what its owners held for the same and hold no more.
// params: recordId STRING
// returns: recordId STRING, one row
// source: contract decision 17
MATCH (record:RemovedRecord {recordId: $recordId})
MATCH (removal:Removal {recordId: $recordId})
REMOVE record:RemovedRecord
SET record:$([removal.kind, removal.scope])
DELETE removal
WITH record
CALL (record) {
  MATCH (record)-[same:SAME_AS {rule: 'CONFIRMED'}]-(other)
  WHERE NOT EXISTS {
    MATCH (decision:SameDecision {holds: 'SAME'})
    WHERE decision.pair IN [record.recordId + ' ' + other.recordId, other.recordId + ' ' + record.recordId]
  }
  DELETE same
}
RETURN record.recordId AS recordId
