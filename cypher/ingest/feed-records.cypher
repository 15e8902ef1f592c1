// question: Which of these records are new or changed, and now as given? An older row never replaces a newer one, and without a class a record stays where its owner has put it.
// params: rows LIST<MAP> at most one batch, each recordId once: recordId, facts with asOf, newScope (a label), moves BOOLEAN, correlated BOOLEAN whether such records are compared with each other
// returns: outcome STRING, rows INTEGER
// source: docs/feeds.md; INV-50
UNWIND $rows AS row
OPTIONAL MATCH (old:OneKind {recordId: row.recordId})
WITH row, old,
  CASE
    WHEN old IS NULL THEN 'CREATED'
    WHEN coalesce(old.asOf > row.facts.asOf, false) THEN 'UNCHANGED'
    WHEN properties(old) = row.facts AND (NOT row.moves OR row.newScope IN labels(old)) THEN 'UNCHANGED'
    ELSE 'UPDATED'
  END AS outcome
FOREACH (_ IN CASE outcome WHEN 'CREATED' THEN [1] ELSE [] END |
  CREATE (new:OneKind)
  SET new = row.facts, new:$(row.newScope)
)
FOREACH (_ IN CASE outcome WHEN 'UPDATED' THEN [1] ELSE [] END |
  SET old = row.facts
)
FOREACH (_ IN CASE WHEN outcome = 'UPDATED' AND row.moves THEN [1] ELSE [] END |
  REMOVE old:$([label IN labels(old) WHERE label STARTS WITH 'S' AND label <> row.newScope AND toIntegerOrNull(substring(label, 1)) IS NOT NULL])
  SET old:$(row.newScope)
)
FOREACH (_ IN CASE WHEN row.correlated AND outcome IN ['CREATED', 'UPDATED'] THEN [1] ELSE [] END |
  MERGE (waiting:AwaitsCorrelation {of: row.recordId})
  SET waiting.ownerOri = row.facts.ori, waiting.changes = coalesce(waiting.changes, 0) + 1
)
RETURN outcome, count(*) AS rows
