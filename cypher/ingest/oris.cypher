// question: Which of these ORIs are new, and now belong to their agency? One that belongs to another agency stays there.
// params: rows LIST<MAP> at most one batch, each code once: line, code, agencyId
// returns: outcome STRING, rows INTEGER, lines LIST<INTEGER> of the input
// source: load format, ori.csv
UNWIND $rows AS row
OPTIONAL MATCH (agency:Agency {agencyId: row.agencyId})
OPTIONAL MATCH (:Ori {code: row.code})-[:BELONGS_TO]->(owner:Agency)
WITH row, agency,
  CASE
    WHEN agency IS NULL THEN 'AGENCY_UNKNOWN'
    WHEN owner IS NULL THEN 'CREATED'
    WHEN owner <> agency THEN 'ORI_OF_ANOTHER_AGENCY'
    ELSE 'UNCHANGED'
  END AS outcome
FOREACH (_ IN CASE outcome WHEN 'CREATED' THEN [1] ELSE [] END |
  MERGE (ori:Ori {code: row.code})
  SET ori:S0
  MERGE (ori)-[:BELONGS_TO]->(agency)
)
RETURN outcome, count(*) AS rows, collect(row.line) AS lines
