// question: Which of these agencies are new or changed, and now as given?
// params: rows LIST<MAP> at most one batch, each agencyId once: line, agencyId, facts, policy
// returns: outcome STRING, rows INTEGER, lines LIST<INTEGER> of the input
// source: load format, agency.csv
UNWIND $rows AS row
OPTIONAL MATCH (old:Agency {agencyId: row.agencyId})
OPTIONAL MATCH (old)<-[:OF]-(oldPolicy:SharingPolicy)
WITH row,
  CASE
    WHEN old IS NULL THEN 'CREATED'
    WHEN properties(old) = row.facts AND properties(oldPolicy) = row.policy THEN 'UNCHANGED'
    ELSE 'UPDATED'
  END AS outcome
FOREACH (_ IN CASE outcome WHEN 'UNCHANGED' THEN [] ELSE [1] END |
  MERGE (agency:Agency {agencyId: row.agencyId})
  SET agency = row.facts, agency:S0
  MERGE (agency)<-[:OF]-(policy:SharingPolicy)
  SET policy = row.policy
)
RETURN outcome, count(*) AS rows, collect(row.line) AS lines
