// question: Which of these halves of agreements are new or changed, and now as given?
// params: rows LIST<MAP> at most one batch, each pair once: line, fromAgency, toAgency, facts
// returns: outcome STRING, rows INTEGER, lines LIST<INTEGER> of the input
// source: load format, sharing.csv
UNWIND $rows AS row
OPTIONAL MATCH (giver:Agency {agencyId: row.fromAgency})
OPTIONAL MATCH (taker:Agency {agencyId: row.toAgency})
OPTIONAL MATCH (giver)-[old:SHARES_WITH]->(taker)
WITH row, giver, taker,
  CASE
    WHEN giver IS NULL OR taker IS NULL THEN 'AGENCY_UNKNOWN'
    WHEN old IS NULL THEN 'CREATED'
    WHEN properties(old) = row.facts THEN 'UNCHANGED'
    ELSE 'UPDATED'
  END AS outcome
FOREACH (_ IN CASE WHEN outcome IN ['CREATED', 'UPDATED'] THEN [1] ELSE [] END |
  MERGE (giver)-[sharing:SHARES_WITH]->(taker)
  SET sharing = row.facts
  // It takes part from now on, whatever becomes of its agreements: that it has given or taken back a half is nobody else's business.
  MERGE (joined:CdsParticipation {agencyId: giver.agencyId})
    ON CREATE SET joined.state = 'IN'
)
RETURN outcome, count(*) AS rows, collect(row.line) AS lines
