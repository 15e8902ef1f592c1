// question: Which rule has the user from now on?
// params: ruleId STRING, facts MAP
// returns: rule MAP
// source: G-01
MERGE (rule:AlertRule {ruleId: $ruleId})
SET rule = $facts, rule.ruleId = $ruleId
RETURN rule {.*} AS rule
