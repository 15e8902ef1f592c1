// question: Of which users of this agency is a file kept?
// params: agencyId STRING
// returns: userId STRING; by user id
// source: T-06
MATCH (agency:Agency {agencyId: $agencyId})<-[:BELONGS_TO]-(:Ori)<-[:EMPLOYED_BY]-(user:User)
MATCH (:AccountFile {userId: user.userId})
RETURN user.userId AS userId
ORDER BY userId
