// question: Which administrators of this agency lack forms of their own, those included who have not signed in yet?
// params: agencyId STRING
// returns: userId STRING; by user id
// source: J-14
CALL () {
  MATCH (agency:Agency {agencyId: $agencyId})<-[:BELONGS_TO]-(:Ori)<-[:EMPLOYED_BY]-(user:User)
  WHERE 'APPLICATION_ADMINISTRATOR' IN user.roles
  MATCH (file:AccountFile {userId: user.userId})
  WHERE file.signedOffAt IS NULL
  RETURN user.userId AS userId
  UNION
  MATCH (account:AwaitedAccount {agencyId: $agencyId})
  WHERE 'APPLICATION_ADMINISTRATOR' IN account.roles
  RETURN account.userId AS userId
}
RETURN userId
ORDER BY userId
