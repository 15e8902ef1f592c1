// question: Puts these records into a scope, and out of the ones that they were in.
// params: ids LIST<STRING> at most 1,000, scope STRING its label
// returns: records INTEGER
// source: L-04
UNWIND $ids AS id
MATCH (record:AnyRecord {recordId: id})
REMOVE record:$([label IN labels(record) WHERE label =~ 'S[0-9]+' AND label <> $scope])
SET record:$($scope)
RETURN count(DISTINCT record) AS records
