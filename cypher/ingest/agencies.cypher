// question: Which of these agencies are new or changed, and now as given?
// params: rows LIST<MAP> at most one batch, each agencyId once: line, agencyId, facts, policy
// returns: outcome STRING, rows INTEGER, lines LIST<INTEGER> of the input
// source: load format, agency.csv
UNWIND $rows AS row
OPTIONAL MATCH (old:Agency {agencyId: row.agencyId})
OPTIONAL MATCH (old)<-[:OF]-(oldPolicy:SharingPolicy)
WITH row, row.policy AS given, old, oldPolicy
WITH row, old, oldPolicy,
  // How partners get the time to first shooting is the owner's act alone: no file says it, so none takes it back.
  CASE
    WHEN oldPolicy.timeToFirstShooting IS NULL THEN given
    ELSE given {.*, timeToFirstShooting: oldPolicy.timeToFirstShooting}
  END AS wanted
WITH row, wanted,
  CASE
    WHEN old IS NULL THEN 'CREATED'
    WHEN properties(old) = row.facts AND properties(oldPolicy) = wanted THEN 'UNCHANGED'
    ELSE 'UPDATED'
  END AS outcome
FOREACH (_ IN CASE outcome WHEN 'UNCHANGED' THEN [] ELSE [1] END |
  MERGE (agency:Agency {agencyId: row.agencyId})
  SET agency = row.facts, agency:S0
  MERGE (agency)<-[:OF]-(policy:SharingPolicy)
  SET policy = wanted
)
RETURN outcome, count(*) AS rows, collect(row.line) AS lines
