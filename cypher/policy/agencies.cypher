// question: What have these agencies decided about all of their records, and which have access?
// params: all BOOLEAN every agency; agencyIds LIST<STRING> else these
// returns: agencyId STRING, level STRING, kind STRING, access STRING, mode STRING, leadPointer STRING, rejectsJ BOOLEAN, timeToFirstShooting STRING or null; a row for each sharing policy, in no order
// source: L-01, binding decision 2
MATCH (policy:SharingPolicy)-[:OF]->(agency:Agency)
WHERE ($all OR agency.agencyId IN $agencyIds) AND COUNT { (policy)-[:OF]->() } = 1
RETURN agency.agencyId AS agencyId, agency.level AS level, agency.kind AS kind, policy.access AS access, policy.mode AS mode,
  policy.leadPointer AS leadPointer, coalesce(policy.rejectsJ, true) AS rejectsJ, policy.timeToFirstShooting AS timeToFirstShooting
