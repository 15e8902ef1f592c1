// Acts: the one node that they lock to follow one another, and the dated record of what they changed in the policy.
CREATE CONSTRAINT act_state_name IF NOT EXISTS FOR (n:ActState) REQUIRE n.name IS UNIQUE;
CREATE RANGE INDEX policy_entry_at IF NOT EXISTS FOR (n:PolicyEntry) ON (n.at);
