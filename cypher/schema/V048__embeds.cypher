// Embedded views: who looks at which records, on a page of which origin, and why. None has a scope, so no caller sees them. They name records by id.
CREATE CONSTRAINT embed_id IF NOT EXISTS FOR (n:Embed) REQUIRE n.embedId IS UNIQUE;
CREATE RANGE INDEX embed_by IF NOT EXISTS FOR (n:Embed) ON (n.by);
