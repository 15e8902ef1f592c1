// question: Which administrators of this agency lack forms of their own?
// params: agencyId STRING
// returns: userId STRING; by user id
// source: J-14
MATCH (agency:Agency {agencyId: $agencyId})<-[:BELONGS_TO]-(:Ori)<-[:EMPLOYED_BY]-(user:User)
WHERE 'APPLICATION_ADMINISTRATOR' IN user.roles
MATCH (file:AccountFile {userId: user.userId})
WHERE file.signedOffAt IS NULL
RETURN user.userId AS userId
ORDER BY userId
