// question: Which of these disposals are this agency's?
// params: ids LIST<STRING>; agencyId STRING
// returns: disposal MAP; by id
// source: W-04
MATCH (disposal:Disposal {byAgency: $agencyId})
WHERE disposal.disposalId IN $ids
RETURN disposal {.*} AS disposal
ORDER BY disposal.disposalId
