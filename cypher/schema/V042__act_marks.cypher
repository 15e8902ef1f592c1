// Marks that acts leave in their own transactions: whether an act whose end is missing in the log was done, and whether a key was used before.
CREATE CONSTRAINT act_mark_attempt IF NOT EXISTS FOR (n:ActMark) REQUIRE n.attemptId IS UNIQUE;
CREATE CONSTRAINT act_mark_key IF NOT EXISTS FOR (n:ActMark) REQUIRE n.key IS UNIQUE;
CREATE RANGE INDEX act_mark_at IF NOT EXISTS FOR (n:ActMark) ON (n.at);
CREATE CONSTRAINT settled_acts_log IF NOT EXISTS FOR (n:SettledActs) REQUIRE n.log IS UNIQUE;
