// question: Which of these records are new or changed, and now as given? An older row never replaces a newer one, without a class a record stays where its owner has put it, and a removed one stays removed, an expunged one stays nothing. What a changed one said is kept, with the scope in which it said so.
// params: rows LIST<MAP> at most one batch, each recordId once: recordId, mark (keyed, of an expunged record) or none, facts with asOf, newScope (a label), moves BOOLEAN, correlated BOOLEAN whether such records are compared with each other
// returns: outcome STRING, rows INTEGER
// source: docs/feeds.md; INV-50
UNWIND $rows AS row
OPTIONAL MATCH (there:OneKind {recordId: row.recordId})
OPTIONAL MATCH (gone:RemovedRecord {recordId: row.recordId})
OPTIONAL MATCH (removal:Removal {recordId: gone.recordId})
OPTIONAL MATCH (stone:Tombstone {mark: row.mark})
WITH row, coalesce(there, gone) AS old, removal, stone
WITH row, old, removal,
  CASE
    WHEN stone IS NOT NULL THEN 'UNCHANGED'
    WHEN old IS NULL THEN 'CREATED'
    WHEN coalesce(old.asOf > row.facts.asOf, false) THEN 'UNCHANGED'
    WHEN properties(old) = row.facts AND (NOT row.moves OR coalesce(removal.scope = row.newScope, row.newScope IN labels(old))) THEN 'UNCHANGED'
    ELSE 'UPDATED'
  END AS outcome
FOREACH (_ IN CASE outcome WHEN 'CREATED' THEN [1] ELSE [] END |
  CREATE (new:OneKind)
  SET new = row.facts, new:$(row.newScope)
)
FOREACH (_ IN CASE WHEN outcome = 'UPDATED' AND NOT coalesce(old {.*, asOf: row.facts.asOf} = row.facts, false) THEN [1] ELSE [] END |
  CREATE (version:RecordVersion)
  SET version = properties(old), version.recordId = null, version.of = row.recordId, version.versionId = randomUUID(), version.replacedAt = datetime.truncate('millisecond', datetime()),
    version.scope = coalesce(removal.scope, head([label IN labels(old) WHERE label STARTS WITH 'S' AND toIntegerOrNull(substring(label, 1)) IS NOT NULL]))
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
