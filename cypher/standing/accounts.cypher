// question: Which accounts has this agency, and what is in their files?
// params: agencyId STRING, after STRING user id, limit INTEGER
// returns: userId, agencyId, status STRING, roles LIST<STRING>, states LIST<STRING> of the agency, filed, held BOOLEAN, assignedOn DATE, userAccessFormAt, rulesOfBehaviourAt, signedOffAt, standingUntil DATETIME, signedOffBy STRING; by user id
// source: J-10
MATCH (agency:Agency {agencyId: $agencyId})<-[:BELONGS_TO]-(:Ori)<-[:EMPLOYED_BY]-(user:User)
WHERE user.userId > $after
OPTIONAL MATCH (file:AccountFile {userId: user.userId})
RETURN user.userId AS userId, agency.agencyId AS agencyId, coalesce(user.status, '') AS status, coalesce(user.roles, []) AS roles,
  CASE WHEN agency.state IS NULL
    THEN COLLECT { MATCH (agency)<-[:BELONGS_TO]-(held:Ori) RETURN DISTINCT left(held.code, 2) AS state ORDER BY state }
    ELSE [agency.state] END AS states,
  file IS NOT NULL AS filed, coalesce(file.held, false) AS held, file.assignedOn AS assignedOn, file.userAccessFormAt AS userAccessFormAt,
  file.rulesOfBehaviourAt AS rulesOfBehaviourAt, file.signedOffAt AS signedOffAt, file.signedOffBy AS signedOffBy,
  user.standingUntil AS standingUntil
ORDER BY userId
LIMIT $limit
