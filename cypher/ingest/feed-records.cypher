// question: Which of these records are new or changed, and now as given? An older row never replaces a newer one, without a class a record stays where its owner has put it, and a removed one stays removed.
// params: rows LIST<MAP> at most one batch, each recordId once: recordId, facts with asOf, newScope (a label), moves BOOLEAN, correlated BOOLEAN whether such records are compared with each other
// returns: outcome STRING, rows INTEGER
// source: docs/feeds.md; INV-50
UNWIND $rows AS row
OPTIONAL MATCH (there:OneKind {recordId: row.recordId})
OPTIONAL MATCH (gone:RemovedRecord {recordId: row.recordId})
OPTIONAL MATCH (removal:Removal {recordId: gone.recordId})
WITH row, coalesce(there, gone) AS old, removal
WITH row, old, removal,
  CASE
    WHEN old IS NULL THEN 'CREATED'
    WHEN coalesce(old.asOf > row.facts.asOf, false) THEN 'UNCHANGED'
    WHEN properties(old) = row.facts AND (NOT row.moves OR coalesce(removal.scope = row.newScope, row.newScope IN labels(old))) THEN 'UNCHANGED'
    ELSE 'UPDATED'
  END AS outcome
FOREACH (_ IN CASE outcome WHEN 'CREATED' THEN [1] ELSE [] END |
  CREATE (new:OneKind)
  SET new = row.facts, new:$(row.newScope)
)
FOREACH (_ IN CASE outcome WHEN 'UPDATED' THEN [1] ELSE [] END |
  SET old = row.facts
)
FOREACH (_ IN CASE WHEN outcome = 'UPDATED' AND row.moves AND removal IS NOT NULL THEN [1] ELSE [] END |
  SET removal.scope = row.newScope
)
FOREACH (_ IN CASE WHEN outcome = 'UPDATED' AND row.moves AND removal IS NULL THEN [1] ELSE [] END |
  REMOVE old:$([label IN labels(old) WHERE label STARTS WITH 'S' AND label <> row.newScope AND toIntegerOrNull(substring(label, 1)) IS NOT NULL])
  SET old:$(row.newScope)
)
FOREACH (_ IN CASE WHEN row.correlated AND removal IS NULL AND outcome IN ['CREATED', 'UPDATED'] THEN [1] ELSE [] END |
  MERGE (waiting:AwaitsCorrelation {of: row.recordId})
  SET waiting.ownerOri = row.facts.ori, waiting.changes = coalesce(waiting.changes, 0) + 1
)
RETURN outcome, count(*) AS rows
