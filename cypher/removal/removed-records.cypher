// question: Which records has this agency removed, of the classes that the caller sees, after this moment and id?
// params: agencyId STRING, scopes LIST<STRING> labels; at DATETIME and id STRING of the element before; limit INTEGER
// returns: removal MAP; newest first, then by record id
// source: contract decision 17
MATCH (removal:Removal {agencyId: $agencyId})
WHERE removal.scope IN $scopes AND (removal.at < $at OR removal.at = $at AND removal.recordId > $id)
WITH removal
ORDER BY removal.at DESC, removal.recordId
LIMIT $limit
RETURN removal {.*} AS removal
ORDER BY removal.at DESC, removal.recordId
