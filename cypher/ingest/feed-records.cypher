// question: Which of these records are new or changed, and now as given? An older row never replaces a newer one, without a class a record stays where its owner has put it, and a removed one stays removed, an expunged one stays nothing. What a changed one said is kept, with the scope in which it said so. What a run does is noted, so that it can be undone.
// params: run STRING id of the run of a feed, or empty for what people enter; feed STRING the account and its file; rows LIST<MAP> at most one batch, each recordId once: recordId, mark (keyed, of an expunged record) or none, facts with asOf, newScope (a label), moves BOOLEAN, correlated BOOLEAN whether such records are compared with each other
// returns: outcome STRING, rows INTEGER
// source: docs/feeds.md; INV-50
UNWIND $rows AS row
OPTIONAL MATCH (there:OneKind {recordId: row.recordId})
OPTIONAL MATCH (gone:RemovedRecord {recordId: row.recordId})
OPTIONAL MATCH (removal:Removal {recordId: gone.recordId})
OPTIONAL MATCH (stone:Tombstone {mark: row.mark})
OPTIONAL MATCH (source:RecordSource {of: row.recordId})
WITH row, coalesce(there, gone) AS old, removal, stone, source
WITH row, old, removal, source, randomUUID() AS versionId, old.asOf AS asOfBefore,
  NOT coalesce(old {.*, asOf: row.facts.asOf} = row.facts, false) AS saysOther,
  row.moves AND NOT coalesce(removal.scope = row.newScope, row.newScope IN labels(old)) AS changesClass,
  coalesce(removal.scope, head([label IN labels(old) WHERE label STARTS WITH 'S' AND toIntegerOrNull(substring(label, 1)) IS NOT NULL])) AS scopeBefore,
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
FOREACH (_ IN CASE WHEN outcome = 'UPDATED' AND saysOther THEN [1] ELSE [] END |
  CREATE (version:RecordVersion)
  SET version = properties(old), version.recordId = null, version.of = row.recordId, version.versionId = versionId, version.replacedAt = datetime.truncate('millisecond', datetime()),
    version.scope = scopeBefore
)
// Of what the run itself has made, nothing from before is to be put back; nor of what it only says again, as every night of a whole export does.
FOREACH (_ IN CASE WHEN $run <> '' AND outcome = 'UPDATED' AND (saysOther OR changesClass) AND coalesce(source.madeBy, '') <> $run THEN [1] ELSE [] END |
  MERGE (change:RunChange {changeId: $run + ' ' + row.recordId})
  ON CREATE SET change.runId = $run, change.pending = $run, change.of = row.recordId, change.asOfBefore = asOfBefore, change.scopeBefore = scopeBefore,
    change.byBefore = source.changedBy, change.feedBefore = source.feed, change.confirmedBefore = source.confirmedBy
  SET change.versionId = coalesce(change.versionId, CASE WHEN saysOther THEN versionId END), change.scope = CASE WHEN row.moves THEN row.newScope ELSE scopeBefore END
)
FOREACH (_ IN CASE WHEN $run <> '' AND outcome IN ['CREATED', 'UPDATED'] THEN [1] ELSE [] END |
  MERGE (now:RecordSource {of: row.recordId})
  SET now.feed = $feed, now.changedBy = CASE WHEN outcome = 'CREATED' OR saysOther OR changesClass THEN $run ELSE coalesce(now.changedBy, 'before') END,
    now.confirmedBy = CASE WHEN outcome = 'CREATED' OR saysOther OR changesClass THEN null ELSE $run END, now.asOf = row.facts.asOf, now.madeBy = CASE outcome WHEN 'CREATED' THEN $run ELSE now.madeBy END
)
FOREACH (_ IN CASE WHEN $run = '' AND outcome IN ['CREATED', 'UPDATED'] AND source IS NOT NULL THEN [1] ELSE [] END |
  SET source.changedBy = ''
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
