// question: Which uses has this agency recorded of records that their owners have not verified for it?
// params: agencyId STRING; at DATETIME and id STRING of the element before; limit INTEGER, at most 101
// returns: used MAP; newest first, then by id
// source: R-06, S-08
MATCH (used:RecordUsed {byAgency: $agencyId})
WHERE (used.at < $at OR used.at = $at AND used.useId > $id) AND used.basis <> 'OWN' AND NOT EXISTS {
  MATCH (asked:AskedRecord {about: used.about})<-[:ASKS_FOR]-(request:PermissionRequest {byAgency: $agencyId})
  WHERE asked.verified
}
WITH used
ORDER BY used.at DESC, used.useId
LIMIT $limit
RETURN used {.*} AS used
ORDER BY used.at DESC, used.useId
