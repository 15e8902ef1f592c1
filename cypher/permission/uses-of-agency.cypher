// question: What has this agency recorded about its uses of records?
// params: agencyId STRING; at DATETIME and id STRING of the element before; limit INTEGER, at most 101
// returns: used MAP; newest first, then by id
// source: R-10
MATCH (used:RecordUsed {byAgency: $agencyId})
WHERE used.at < $at OR used.at = $at AND used.useId > $id
WITH used
ORDER BY used.at DESC, used.useId
LIMIT $limit
RETURN used {.*} AS used
ORDER BY used.at DESC, used.useId
