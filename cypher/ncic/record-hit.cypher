// question: Which NCIC hit did the agency get?
// params: hitId STRING; facts MAP
// returns: hit MAP; one row
// source: N-DEx audit reference, item 9 (V-01)
MERGE (hit:NcicHit {hitId: $hitId})
ON CREATE SET hit += $facts
RETURN hit {.*} AS hit
