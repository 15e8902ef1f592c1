// Investigations: what users keep of the graph that they look at, and share. None has a scope, so no caller sees them. They name records by id.
CREATE CONSTRAINT investigation_id IF NOT EXISTS FOR (n:Investigation) REQUIRE n.investigationId IS UNIQUE;
CREATE RANGE INDEX investigation_by IF NOT EXISTS FOR (n:Investigation) ON (n.by);
CREATE RANGE INDEX investigation_shared_with IF NOT EXISTS FOR (n:Investigation) ON (n.sharedWith);
