// question: Which of these users are new or changed, and now as given, each employed at one ORI?
// params: rows LIST<MAP> at most one batch, each userId once: line, userId, ori, facts
// returns: outcome STRING, rows INTEGER, lines LIST<INTEGER> of the input
// source: load format, user.csv
UNWIND $rows AS row
OPTIONAL MATCH (ori:Ori {code: row.ori})
OPTIONAL MATCH (old:User {userId: row.userId})
WITH row, ori, old, COLLECT { MATCH (old)-[employment:EMPLOYED_BY]->(other:Ori) WHERE other <> ori RETURN employment } AS others
WITH row, ori, others,
  CASE
    WHEN ori IS NULL THEN 'ORI_UNKNOWN'
    WHEN old IS NULL THEN 'CREATED'
    WHEN all(key IN keys(row.facts) WHERE old[key] = row.facts[key] OR key = 'status' AND old.status = 'SUSPENDED') AND others = [] AND EXISTS { (old)-[:EMPLOYED_BY]->(ori) } THEN 'UNCHANGED'
    ELSE 'UPDATED'
  END AS outcome
FOREACH (_ IN CASE WHEN outcome IN ['CREATED', 'UPDATED'] THEN [1] ELSE [] END |
  MERGE (user:User {userId: row.userId})
  // A suspension is lifted by an act, never by loading a file again.
  FOREACH (_ IN CASE WHEN user.status = 'SUSPENDED' THEN [1] ELSE [] END | SET user.wasSuspended = true)
  // What the service keeps beside the facts of the file (standing, background check) stays.
  SET user += row.facts
  FOREACH (_ IN CASE WHEN user.wasSuspended THEN [1] ELSE [] END | SET user.status = 'SUSPENDED')
  REMOVE user.wasSuspended
  MERGE (user)-[:EMPLOYED_BY]->(ori)
  FOREACH (employment IN others | DELETE employment)
)
RETURN outcome, count(*) AS rows, collect(row.line) AS lines
