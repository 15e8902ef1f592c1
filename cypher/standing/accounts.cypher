// question: Which accounts has this agency, those included whose users have not signed in yet, and what is in their files?
// params: agencyId STRING, after STRING user id, limit INTEGER
// returns: userId, agencyId, status STRING, roles LIST<STRING>, states LIST<STRING> of the agency, filed, held BOOLEAN, assignedOn DATE, userAccessFormAt, rulesOfBehaviourAt, signedOffAt, standingUntil DATETIME, signedOffBy STRING; by user id
// source: J-10
MATCH (agency:Agency {agencyId: $agencyId})
CALL (agency) {
  MATCH (agency)<-[:BELONGS_TO]-(:Ori)<-[:EMPLOYED_BY]-(user:User)
  WHERE user.userId > $after
  OPTIONAL MATCH (file:AccountFile {userId: user.userId})
  RETURN user.userId AS userId, coalesce(user.status, '') AS status, coalesce(user.roles, []) AS roles, file IS NOT NULL AS filed,
    coalesce(file.held, false) AS held, file.assignedOn AS assignedOn, file.userAccessFormAt AS userAccessFormAt,
    file.rulesOfBehaviourAt AS rulesOfBehaviourAt, file.signedOffAt AS signedOffAt, file.signedOffBy AS signedOffBy,
    user.standingUntil AS standingUntil
  UNION ALL
  MATCH (account:AwaitedAccount {agencyId: agency.agencyId})
  WHERE account.userId > $after
  RETURN account.userId AS userId, 'SUSPENDED' AS status, coalesce(account.roles, []) AS roles, true AS filed, false AS held, account.assignedOn AS assignedOn,
    null AS userAccessFormAt, null AS rulesOfBehaviourAt, null AS signedOffAt, null AS signedOffBy, null AS standingUntil
}
RETURN userId, agency.agencyId AS agencyId, status, roles,
  CASE WHEN agency.state IS NULL
    THEN COLLECT { MATCH (agency)<-[:BELONGS_TO]-(own:Ori) RETURN DISTINCT left(own.code, 2) AS state ORDER BY state }
    ELSE [agency.state] END AS states,
  filed, held, assignedOn, userAccessFormAt, rulesOfBehaviourAt, signedOffAt, signedOffBy, standingUntil
ORDER BY userId
LIMIT $limit
