// question: Does this agency take part in Collective Data Sharing, and on which memorandum? Access that was loaded counts as ratified on version 1, a loaded approver as taking part; a load notes the part of those whose agreements it brings.
// params: agencyId STRING
// returns: active BOOLEAN, memorandum INTEGER 0 for none, newest INTEGER, state STRING IN, OUT or NEVER, approver STRING or null, joinedAt ZONED DATETIME or null, leftAt ZONED DATETIME or null, listed BOOLEAN; one row, none for an unknown agency
// source: K-07 to K-10, K-12, K-16 to K-18
MATCH (agency:Agency {agencyId: $agencyId})
OPTIONAL MATCH (joined:CdsParticipation {agencyId: $agencyId})
WITH agency, joined, EXISTS { (agency)<-[:OF]-(:SharingPolicy {access: 'ACTIVE'}) } AS active,
  COLLECT {
    MATCH (memorandum:Memorandum {agencyId: $agencyId, status: 'RATIFIED'})
    RETURN memorandum.version AS version ORDER BY version DESC
  } AS ratified,
  COLLECT { MATCH (published:MemorandumVersion) RETURN published.version AS version ORDER BY version DESC } AS published,
  COLLECT {
    MATCH (user:User)-[:EMPLOYED_BY]->(:Ori)-[:BELONGS_TO]->(agency)
    WHERE 'CDS_APPROVER' IN user.roles
    RETURN user.userId AS userId ORDER BY userId
  } AS approvers
RETURN active, coalesce(head(ratified), CASE WHEN active THEN 1 ELSE 0 END) AS memorandum, coalesce(head(published), 1) AS newest,
  CASE
    WHEN joined IS NOT NULL THEN joined.state
    WHEN active AND approvers <> [] THEN 'IN'
    ELSE 'NEVER'
  END AS state,
  coalesce(joined.approver, head(approvers)) AS approver, joined.joinedAt AS joinedAt, joined.leftAt AS leftAt,
  coalesce(joined.listed, true) AS listed
