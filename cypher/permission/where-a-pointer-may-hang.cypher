// question: Beside which records, and under which numbers, could the guard show a pointer to this record?
// params: id STRING; most INTEGER, at most 2,000
// returns: besideIds LIST<STRING>, keys LIST<STRING>; one row, none for an unknown id. For the guard's own decision, never for an answer.
// source: L-06
MATCH (record:Shooting|FirearmRecovery|Casing|TestFire|Firearm|Trace|TraceDetail|Person|Location {recordId: $id})
CALL (record) {
  OPTIONAL MATCH (record)-[link]-(beside)
  WHERE beside.recordId IS NOT NULL AND type(link) <> 'SAME_AS'
  WITH DISTINCT beside.recordId AS besideId
  ORDER BY besideId
  LIMIT $most
  RETURN collect(besideId) AS besideIds
}
RETURN besideIds, [key IN [record.caseNumber, record.exhibitNumber, record.serial, record.traceId] WHERE key IS NOT NULL] AS keys
