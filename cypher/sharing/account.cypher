// question: Whose account is this, and which roles does it hold?
// params: userId STRING
// returns: agencyId STRING, status STRING, roles LIST<STRING>; one row, none for an unknown user
// source: K-07
MATCH (user:User {userId: $userId})-[:EMPLOYED_BY]->(:Ori)-[:BELONGS_TO]->(agency:Agency)
RETURN agency.agencyId AS agencyId, coalesce(user.status, '') AS status, coalesce(user.roles, []) AS roles
