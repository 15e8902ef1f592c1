// question: Which rule of this user is gone?
// params: ruleId, userId STRING
// returns: ruleId STRING; no row without it
// source: G-01
MATCH (rule:AlertRule {ruleId: $ruleId, userId: $userId})
WITH rule, rule.ruleId AS ruleId
DELETE rule
RETURN ruleId
