// question: Whose account is this, and what is its status?
// params: userId STRING
// returns: userId STRING, agencyId STRING, status STRING; one row, none for an unknown user
// source: J-10
MATCH (user:User {userId: $userId})-[:EMPLOYED_BY]->(:Ori)-[:BELONGS_TO]->(agency:Agency)
RETURN user.userId AS userId, agency.agencyId AS agencyId, coalesce(user.status, '') AS status
