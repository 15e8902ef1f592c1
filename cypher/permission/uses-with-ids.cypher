// question: Which of these uses has this agency recorded?
// params: ids LIST<STRING>; agencyId STRING
// returns: used MAP; by id
// source: R-10
MATCH (used:RecordUsed {byAgency: $agencyId})
WHERE used.useId IN $ids
RETURN used {.*} AS used
ORDER BY used.useId
