// question: Which agency holds this ORI, and whose account has this user id?
// params: ori STRING, userId STRING
// returns: agencyId STRING or null, accountOf STRING agency id or null, taken BOOLEAN; one row
// source: O-02, O-05, M-14
OPTIONAL MATCH (:Ori {code: $ori})-[:BELONGS_TO]->(agency:Agency)
OPTIONAL MATCH (user:User {userId: $userId})
RETURN agency.agencyId AS agencyId, user IS NOT NULL AS taken,
  head(COLLECT { MATCH (user)-[:EMPLOYED_BY]->(:Ori)-[:BELONGS_TO]->(employer:Agency) RETURN employer.agencyId }) AS accountOf
