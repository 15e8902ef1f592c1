// question: Beside which records, and under which numbers, could the guard show a pointer to this record?
// params: id STRING; most INTEGER, at most 2,000; keys LIST<STRING> the properties by which pointers are found
// returns: besideIds LIST<STRING>, keys LIST<STRING>; one row, none for an unknown id. For the guard's own decision, never for an answer.
// source: L-06
MATCH (record:AnyRecord {recordId: $id})
CALL (record) {
  OPTIONAL MATCH (record)-[link]-(beside)
  WHERE beside.recordId IS NOT NULL AND NOT beside:RemovedRecord AND type(link) <> 'SAME_AS'
  WITH DISTINCT beside.recordId AS besideId
  ORDER BY besideId
  LIMIT $most
  RETURN collect(besideId) AS besideIds
}
RETURN besideIds, [key IN $keys WHERE record[key] IS NOT NULL | record[key]] AS keys
