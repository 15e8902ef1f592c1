// question: What have agencies decided about these two records?
// params: pair STRING
// returns: decision MAP; by agency
// source: requirements H-03
MATCH (decision:SameDecision {pair: $pair})
RETURN decision {.*} AS decision
ORDER BY decision.agencyId
