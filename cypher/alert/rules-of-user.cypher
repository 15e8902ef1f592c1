// question: Which rules for alerts has this user?
// params: userId STRING
// returns: rule MAP; by name, then id
// source: G-01
MATCH (rule:AlertRule {userId: $userId})
RETURN rule {.*} AS rule
ORDER BY rule.name, rule.ruleId
