// question: What is the next step of this NCIC hit?
// params: hitId STRING; facts MAP, with the step
// returns: hit MAP; one row
// source: V-01 to V-06
MATCH (hit:NcicHit {hitId: $hitId})
SET hit += $facts
RETURN hit {.*} AS hit
