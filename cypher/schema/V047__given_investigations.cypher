// Who was given an investigation: a node for each, so that a person's list is found without looking at everybody's.
CREATE RANGE INDEX given_investigation_user IF NOT EXISTS FOR (n:GivenInvestigation) ON (n.userId);
MATCH (kept:Investigation) WHERE kept.sentTo IS NOT NULL UNWIND kept.sentTo AS userId CREATE (:GivenInvestigation {userId: userId})-[:OF]->(kept);
MATCH (kept:Investigation) REMOVE kept.sentTo;
