// question: Has correlation look at a record anew: one that is gone is forgotten, one that is back is compared.
// params: recordId STRING, ori STRING of its owner
// returns: changes INTEGER, one row
// source: requirements H-03
CALL () {
  MATCH (key:MatchKey {of: $recordId})
  DELETE key
}
MERGE (waiting:AwaitsCorrelation {of: $recordId})
SET waiting.ownerOri = $ori, waiting.changes = coalesce(waiting.changes, 0) + 1
RETURN waiting.changes AS changes
