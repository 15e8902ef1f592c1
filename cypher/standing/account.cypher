// question: Whose account is this, what is its status, and what is in its file?
// params: userId STRING
// returns: userId, agencyId, status STRING, roles LIST<STRING>, states LIST<STRING> of the agency, filed, held BOOLEAN, assignedOn DATE, userAccessFormAt, rulesOfBehaviourAt, signedOffAt, standingUntil DATETIME, signedOffBy STRING; one row, none for an unknown user
// source: J-10, J-14
MATCH (user:User {userId: $userId})-[:EMPLOYED_BY]->(:Ori)-[:BELONGS_TO]->(agency:Agency)
OPTIONAL MATCH (file:AccountFile {userId: $userId})
RETURN user.userId AS userId, agency.agencyId AS agencyId, coalesce(user.status, '') AS status, coalesce(user.roles, []) AS roles,
  CASE WHEN agency.state IS NULL
    THEN COLLECT { MATCH (agency)<-[:BELONGS_TO]-(held:Ori) RETURN DISTINCT left(held.code, 2) AS state ORDER BY state }
    ELSE [agency.state] END AS states,
  file IS NOT NULL AS filed, coalesce(file.held, false) AS held, file.assignedOn AS assignedOn, file.userAccessFormAt AS userAccessFormAt,
  file.rulesOfBehaviourAt AS rulesOfBehaviourAt, file.signedOffAt AS signedOffAt, file.signedOffBy AS signedOffBy,
  user.standingUntil AS standingUntil
