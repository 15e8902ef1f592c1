// question: Which of these NCIC hits has this agency recorded?
// params: ids LIST<STRING>; agencyId STRING
// returns: hit MAP; by id
// source: V-03
MATCH (hit:NcicHit {byAgency: $agencyId})
WHERE hit.hitId IN $ids
RETURN hit {.*} AS hit
ORDER BY hit.hitId
