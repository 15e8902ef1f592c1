// question: Which decision of this agency about two records is taken back?
// params: pair STRING, agencyId STRING
// returns: decision MAP; no row without one
// source: requirements H-03
MATCH (decision:SameDecision {pair: $pair, agencyId: $agencyId})
WITH decision, decision {.*} AS was
DELETE decision
RETURN was AS decision
