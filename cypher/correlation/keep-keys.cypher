// question: By which keys are records like these found from now on?
// params: rows LIST<MAP>: recordId, keys LIST<STRING>
// returns: records INTEGER; one row
// source: requirements H-03
UNWIND $rows AS row
CALL (row) {
  MATCH (old:MatchKey {of: row.recordId})
  WHERE NOT old.key IN row.keys
  DELETE old
}
CALL (row) {
  UNWIND row.keys AS key
  MERGE (:MatchKey {of: row.recordId, key: key})
}
RETURN count(row) AS records
