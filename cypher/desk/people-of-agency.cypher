// question: Who works for this agency?
// params: agencyId STRING
// returns: userId STRING of active accounts, in order
// source: Crime Gun Intelligence Centers, lead assignment and investigation (X-08)
MATCH (user:User {status: 'ACTIVE'})-[:EMPLOYED_BY]->(:Ori)-[:BELONGS_TO]->(:Agency {agencyId: $agencyId})
RETURN DISTINCT user.userId AS userId
ORDER BY userId
