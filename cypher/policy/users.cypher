// question: Which users do these agencies employ, and what does their view depend on?
// params: all BOOLEAN every agency; agencyIds LIST<STRING> else these
// returns: userId STRING, ori STRING, agencyId STRING, status STRING, standingUntil STRING or null; in no order
// source: O-01 to O-05
MATCH (user:User)-[:EMPLOYED_BY]->(ori:Ori)-[:BELONGS_TO]->(agency:Agency)
WHERE ($all OR agency.agencyId IN $agencyIds) AND COUNT { (user)-[:EMPLOYED_BY]->() } = 1 AND COUNT { (ori)-[:BELONGS_TO]->() } = 1
RETURN user.userId AS userId, ori.code AS ori, agency.agencyId AS agencyId, user.status AS status, toString(user.standingUntil) AS standingUntil
