// Saved queries: what users keep of their own and share with their agency. None has a scope, so no caller sees them.
CREATE CONSTRAINT saved_query_id IF NOT EXISTS FOR (n:SavedQuery) REQUIRE n.savedId IS UNIQUE;
CREATE CONSTRAINT saved_query_name IF NOT EXISTS FOR (n:SavedQuery) REQUIRE (n.by, n.name) IS UNIQUE;
CREATE RANGE INDEX saved_query_shared_with IF NOT EXISTS FOR (n:SavedQuery) ON (n.sharedWith);
