// question: What has this agency decided about pairs of records, newest first, from a position on?
// params: agencyId STRING, at DATETIME or null, id STRING, limit INTEGER
// returns: decision MAP; newest first, then by id
// source: requirements H-03
MATCH (decision:SameDecision {agencyId: $agencyId})
WHERE $at IS NULL OR decision.at < $at OR decision.at = $at AND decision.decisionId > $id
WITH decision
ORDER BY decision.at DESC, decision.decisionId
LIMIT $limit
RETURN decision {.*} AS decision
ORDER BY decision.at DESC, decision.decisionId
