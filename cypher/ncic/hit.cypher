// question: How far is this NCIC hit?
// params: hitId STRING; agencyId STRING
// returns: hit MAP; one row, none for another agency's hit
// source: V-01 to V-06
MATCH (hit:NcicHit {hitId: $hitId, byAgency: $agencyId})
RETURN hit {.*} AS hit
