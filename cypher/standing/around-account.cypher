// question: What else does the standing of this account hang on, and since when is it as it is?
// params: userId STRING
// returns: ori STRING, agencyActive BOOLEAN, statusSince, accessSince, openedAt DATETIME or null; one row, none for an unknown user
// source: J-10, J-12, M-01
MATCH (user:User {userId: $userId})-[:EMPLOYED_BY]->(ori:Ori)-[:BELONGS_TO]->(agency:Agency)
OPTIONAL MATCH (file:AccountFile {userId: $userId})
RETURN ori.code AS ori, EXISTS { (agency)<-[:OF]-(:SharingPolicy {access: 'ACTIVE'}) } AS agencyActive, file.openedAt AS openedAt,
  head(COLLECT { MATCH (entry:PolicyEntry {kind: 'USER', subject: $userId + '.status'}) RETURN entry.at ORDER BY entry.number DESC }) AS statusSince,
  head(COLLECT { MATCH (entry:PolicyEntry {kind: 'AGENCY', subject: agency.agencyId + '.access'}) RETURN entry.at ORDER BY entry.number DESC })
    AS accessSince
