// question: Of which removed records of one owner are those to be told now to whom they were shown?
// params: now DATETIME; limit INTEGER; owners INTEGER 1
// returns: agencyId STRING, recordIds LIST<STRING>; one row, none when there is nobody to tell now
// source: contract decision 17
MATCH (told:RemovalToTell)
WHERE told.next <= $now
WITH told.agencyId AS agencyId, told
ORDER BY told.next, told.recordId
WITH agencyId, collect(told.recordId)[..$limit] AS recordIds, min(told.next) AS next
ORDER BY next, agencyId
LIMIT $owners
RETURN agencyId, recordIds
