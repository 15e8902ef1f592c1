// question: Who is this user, and is the account in good standing?
// params: userId STRING
// returns: agencyId STRING, ori STRING, state STRING of the agency or else of the ORI, active BOOLEAN, inStanding BOOLEAN, agencyActive BOOLEAN, roles LIST<STRING>; one row, none for an unknown user
// source: requirements O-01 to O-05, T-01, T-02, U-06
MATCH (user:User {userId: $userId})-[:EMPLOYED_BY]->(ori:Ori)-[:BELONGS_TO]->(agency:Agency)
RETURN agency.agencyId AS agencyId, ori.code AS ori, coalesce(agency.state, left(ori.code, 2)) AS state,
  user.status = 'ACTIVE' AS active,
  user.standingUntil IS NULL OR user.standingUntil > datetime() AS inStanding,
  EXISTS { (agency)<-[:OF]-(:SharingPolicy {access: 'ACTIVE'}) } AS agencyActive, coalesce(user.roles, []) AS roles
