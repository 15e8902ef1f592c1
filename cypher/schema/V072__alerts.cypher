// What users want to be told of, and what they have been told. Kept beside records; nobody sees them but the user.
CREATE CONSTRAINT alert_rule_id IF NOT EXISTS FOR (n:AlertRule) REQUIRE n.ruleId IS UNIQUE;
CREATE RANGE INDEX alert_rule_user IF NOT EXISTS FOR (n:AlertRule) ON (n.userId);
CREATE CONSTRAINT alerts_seen_user IF NOT EXISTS FOR (n:AlertsSeen) REQUIRE n.userId IS UNIQUE;
