// question: Takes a record out of everybody's sight. Its links stay, but for those that correlation has made.
// params: recordId STRING, labels LIST<STRING> of its kind and scope, rules LIST<STRING> of correlation, facts MAP of the removal
// returns: removal MAP, one row
// source: contract decision 17
MATCH (record:AnyRecord {recordId: $recordId})
CALL (record) {
  MATCH (record)-[same:SAME_AS]-()
  WHERE same.rule IN $rules
  DELETE same
}
REMOVE record:$($labels)
SET record:RemovedRecord
CREATE (removal:Removal {recordId: $recordId})
SET removal += $facts
RETURN removal {.*} AS removal
