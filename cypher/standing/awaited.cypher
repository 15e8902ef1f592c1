// question: Which agencies have opened an account for this user, who has not signed in yet?
// params: userId STRING
// returns: userId, agencyId, status STRING, roles LIST<STRING>, states LIST<STRING> of the agency, filed, held BOOLEAN, assignedOn DATE, userAccessFormAt, rulesOfBehaviourAt, signedOffAt, standingUntil null, signedOffBy null; by agency id
// source: O-02, J-10
MATCH (account:AwaitedAccount {userId: $userId})
MATCH (agency:Agency {agencyId: account.agencyId})
RETURN account.userId AS userId, agency.agencyId AS agencyId, 'SUSPENDED' AS status, coalesce(account.roles, []) AS roles,
  CASE WHEN agency.state IS NULL
    THEN COLLECT { MATCH (agency)<-[:BELONGS_TO]-(held:Ori) RETURN DISTINCT left(held.code, 2) AS state ORDER BY state }
    ELSE [agency.state] END AS states,
  true AS filed, false AS held, account.assignedOn AS assignedOn, null AS userAccessFormAt, null AS rulesOfBehaviourAt, null AS signedOffAt,
  null AS signedOffBy, null AS standingUntil
ORDER BY agencyId
