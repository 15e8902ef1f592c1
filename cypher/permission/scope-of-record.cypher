// question: Of which scope is this record?
// params: id STRING
// returns: scope INTEGER; one row, none for an unknown id or a record without a scope. For the guard's own decision, never for an answer.
// source: L-06
MATCH (record:AnyRecord {recordId: $id})
WITH toInteger(substring(head([label IN labels(record) WHERE label =~ 'S[0-9]+']), 1)) AS scope
WHERE scope IS NOT NULL
RETURN scope
