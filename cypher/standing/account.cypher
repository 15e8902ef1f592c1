// question: Whose account is this, what is its status, and what is in its file?
// params: userId STRING
// returns: userId, agencyId, status STRING, roles LIST<STRING>, filed, held BOOLEAN, assignedOn DATE, userAccessFormAt, rulesOfBehaviourAt, signedOffAt, standingUntil DATETIME, signedOffBy STRING; one row, none for an unknown user
// source: J-10, J-14
MATCH (user:User {userId: $userId})-[:EMPLOYED_BY]->(:Ori)-[:BELONGS_TO]->(agency:Agency)
OPTIONAL MATCH (file:AccountFile {userId: $userId})
RETURN user.userId AS userId, agency.agencyId AS agencyId, coalesce(user.status, '') AS status, coalesce(user.roles, []) AS roles,
  file IS NOT NULL AS filed, coalesce(file.held, false) AS held, file.assignedOn AS assignedOn, file.userAccessFormAt AS userAccessFormAt,
  file.rulesOfBehaviourAt AS rulesOfBehaviourAt, file.signedOffAt AS signedOffAt, file.signedOffBy AS signedOffBy,
  user.standingUntil AS standingUntil
