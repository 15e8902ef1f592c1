// question: Which of these scopes are new or changed, and now as given? A new one gets the next number, from 1 on; no number is ever given twice.
// params: rows LIST<MAP> at most one batch, each agency and data class once: line, agencyId, dataClass, audience, colour
// returns: outcome STRING, rows INTEGER, lines LIST<INTEGER> of the input
// source: load format, scope.csv
MERGE (ingest:IngestState {name: 'ingest'})
// Locked before it is read, so that two loads never give the same number.
SET ingest.locked = true
WITH ingest, reduce(highest = coalesce(ingest.lastScopeNumber, 0), number IN COLLECT { MATCH (scope:Scope) RETURN scope.number } |
  CASE WHEN number > highest THEN number ELSE highest END) AS highest
SET ingest.lastScopeNumber = highest
WITH ingest
UNWIND $rows AS row
OPTIONAL MATCH (agency:Agency {agencyId: row.agencyId})
OPTIONAL MATCH (agency)<-[:OF]-(old:Scope {dataClass: row.dataClass})
WITH ingest, row, agency, old,
  CASE
    WHEN agency IS NULL THEN 'AGENCY_UNKNOWN'
    WHEN old IS NULL THEN 'CREATED'
    WHEN old.audience = row.audience AND old.colour = row.colour THEN 'UNCHANGED'
    ELSE 'UPDATED'
  END AS outcome
FOREACH (_ IN CASE outcome WHEN 'CREATED' THEN [1] ELSE [] END |
  SET ingest.lastScopeNumber = ingest.lastScopeNumber + 1
  CREATE (agency)<-[:OF]-(:Scope {number: ingest.lastScopeNumber, dataClass: row.dataClass, audience: row.audience, colour: row.colour})
)
FOREACH (_ IN CASE outcome WHEN 'UPDATED' THEN [1] ELSE [] END |
  SET old.audience = row.audience, old.colour = row.colour
)
RETURN outcome, count(*) AS rows, collect(row.line) AS lines
