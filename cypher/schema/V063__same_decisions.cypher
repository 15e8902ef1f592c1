// What agencies have decided about two of their records: whether they are about the same. Kept beside records; nobody sees them but through the service.
CREATE CONSTRAINT same_decision_id IF NOT EXISTS FOR (n:SameDecision) REQUIRE n.decisionId IS UNIQUE;
CREATE RANGE INDEX same_decision_pair IF NOT EXISTS FOR (n:SameDecision) ON (n.pair);
CREATE RANGE INDEX same_decision_agency IF NOT EXISTS FOR (n:SameDecision) ON (n.agencyId);
