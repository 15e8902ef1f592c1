// question: Has removed records come back to another class than the one that they were in, and those told of them who see that class.
// params: from STRING and to STRING, labels of scopes
// returns: records INTEGER, one row
// source: L-04
CALL () {
  MATCH (told:RemovalToTell|RemovalNotice {scope: $from})
  SET told.scope = $to
}
MATCH (removal:Removal {scope: $from})
SET removal.scope = $to
RETURN count(removal) AS records
