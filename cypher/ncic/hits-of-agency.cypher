// question: Which NCIC hits has this agency recorded, and how far is each?
// params: agencyId STRING; at DATETIME and id STRING of the element before; limit INTEGER, at most 101
// returns: hit MAP; newest first, then by id
// source: V-03
MATCH (hit:NcicHit {byAgency: $agencyId})
WHERE (hit.at < $at OR hit.at = $at AND hit.hitId > $id)
WITH hit
ORDER BY hit.at DESC, hit.hitId
LIMIT $limit
RETURN hit {.*} AS hit
ORDER BY hit.at DESC, hit.hitId
