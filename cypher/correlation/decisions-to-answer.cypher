// question: What have other agencies decided about a record of this agency, that it has not decided itself, newest first?
// params: agencyId STRING, limit INTEGER
// returns: decision MAP; newest first, then by id
// source: requirements H-03
MATCH (decision:SameDecision {otherOwner: $agencyId})
WHERE NOT EXISTS { MATCH (own:SameDecision {pair: decision.pair, agencyId: $agencyId}) }
WITH decision
ORDER BY decision.at DESC, decision.decisionId
LIMIT $limit
RETURN decision {.*} AS decision
ORDER BY decision.at DESC, decision.decisionId
