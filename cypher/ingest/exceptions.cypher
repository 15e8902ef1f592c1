// question: Which of these exceptions are new or changed, and now as given?
// params: rows LIST<MAP> at most one batch, each scope and target once: line, agencyId, dataClass, targetKind, target, colour
// returns: outcome STRING, rows INTEGER, lines LIST<INTEGER> of the input
// source: load format, exception.csv
UNWIND $rows AS row
OPTIONAL MATCH (owner:Agency {agencyId: row.agencyId})
OPTIONAL MATCH (owner)<-[:OF]-(scope:Scope {dataClass: row.dataClass})
OPTIONAL MATCH (agency:Agency {agencyId: row.target})
OPTIONAL MATCH (user:User {userId: row.target})
FOREACH (_ IN CASE WHEN row.targetKind = 'AGENCY_TYPE' AND scope IS NOT NULL THEN [1] ELSE [] END |
  MERGE (:AgencyType {code: row.target})
)
WITH row, owner, scope, agency, user
OPTIONAL MATCH (type:AgencyType {code: row.target})
WITH row, owner, scope, CASE row.targetKind WHEN 'AGENCY' THEN agency WHEN 'USER' THEN user ELSE type END AS target
OPTIONAL MATCH (scope)-[old:EXCEPTION]->(target)
WITH row, scope, target,
  CASE
    WHEN owner IS NULL THEN 'AGENCY_UNKNOWN'
    WHEN scope IS NULL THEN 'DATA_CLASS_UNKNOWN'
    WHEN target IS NULL THEN row.targetKind + '_UNKNOWN'
    WHEN old IS NULL THEN 'CREATED'
    WHEN old.colour = row.colour THEN 'UNCHANGED'
    ELSE 'UPDATED'
  END AS outcome
FOREACH (_ IN CASE WHEN outcome IN ['CREATED', 'UPDATED'] THEN [1] ELSE [] END |
  MERGE (scope)-[exception:EXCEPTION]->(target)
  SET exception.colour = row.colour
)
RETURN outcome, count(*) AS rows, collect(row.line) AS lines
