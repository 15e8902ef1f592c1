// question: What has this agency decided about two records from now on?
// params: decisionId STRING, pair STRING, agencyId STRING, facts MAP
// returns: decision MAP
// source: requirements H-03
OPTIONAL MATCH (before:SameDecision {pair: $pair, agencyId: $agencyId})
WITH coalesce(before.decisionId, $decisionId) AS id
MERGE (decision:SameDecision {decisionId: id})
SET decision += $facts
RETURN decision {.*} AS decision
