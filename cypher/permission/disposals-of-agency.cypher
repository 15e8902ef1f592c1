// question: Which media has this agency destroyed?
// params: agencyId STRING; at DATETIME and id STRING of the element before; limit INTEGER, at most 101
// returns: disposal MAP; newest first, then by id
// source: W-04
MATCH (disposal:Disposal {byAgency: $agencyId})
WHERE (disposal.at < $at OR disposal.at = $at AND disposal.disposalId > $id)
WITH disposal
ORDER BY disposal.at DESC, disposal.disposalId
LIMIT $limit
RETURN disposal {.*} AS disposal
ORDER BY disposal.at DESC, disposal.disposalId
