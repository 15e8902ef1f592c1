// question: Which of these decisions has this agency made?
// params: ids LIST<STRING>, agencyId STRING
// returns: decision MAP; by id
// source: requirements H-03
MATCH (decision:SameDecision {agencyId: $agencyId})
WHERE decision.decisionId IN $ids
RETURN decision {.*} AS decision
ORDER BY decision.decisionId
