// question: Who are the users of this agency?
// params: agencyId STRING
// returns: userId STRING; ordered by userId
// source: S-08
MATCH (user:User)-[:EMPLOYED_BY]->(:Ori)-[:BELONGS_TO]->(:Agency {agencyId: $agencyId})
RETURN user.userId AS userId
ORDER BY userId
