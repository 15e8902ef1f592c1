// question: Which of these records are new or changed, and now as given, each in its scope? Nobody takes a record from its owner, and a removed one stays removed, an expunged one stays nothing. What a changed one said is kept, with the scope in which it said so.
// params: label STRING one of the domain labels; correlated BOOLEAN whether such records are compared with each other, for which they wait from now on; rows LIST<MAP> at most one batch, each recordId once: line, recordId, mark (keyed, of an expunged record), scope (its label), facts
// returns: outcome STRING, rows INTEGER, lines LIST<INTEGER> of the input
// source: load format, record files; INV-50
MERGE (ingest:IngestState {name: 'ingest'})
SET ingest.locked = true
WITH ingest
UNWIND $rows AS row
// Any label: an id that another kind of record has is taken, because records are asked for by id alone.
OPTIONAL MATCH (there:AnyRecord {recordId: row.recordId})
OPTIONAL MATCH (gone:RemovedRecord {recordId: row.recordId})
OPTIONAL MATCH (removal:Removal {recordId: gone.recordId})
OPTIONAL MATCH (stone:Tombstone {mark: row.mark})
OPTIONAL MATCH (source:RecordSource {of: row.recordId})
WITH row, coalesce(there, gone) AS old, removal, stone, source
WITH row, old, removal, source,
  CASE
    WHEN stone IS NOT NULL THEN 'UNCHANGED'
    WHEN old IS NULL THEN 'CREATED'
    WHEN coalesce(removal.kind <> $label, NOT $label IN labels(old)) THEN 'RECORD_ID_TAKEN'
    WHEN old.ori <> row.facts.ori THEN 'OWNER_CHANGED'
    WHEN properties(old) = row.facts AND coalesce(removal.scope = row.scope, row.scope IN labels(old)) THEN 'UNCHANGED'
    ELSE 'UPDATED'
  END AS outcome
FOREACH (_ IN CASE outcome WHEN 'CREATED' THEN [1] ELSE [] END |
  CREATE (new:$($label))
  SET new = row.facts, new:$(row.scope)
)
FOREACH (_ IN CASE WHEN outcome = 'UPDATED' AND properties(old) <> row.facts THEN [1] ELSE [] END |
  CREATE (version:RecordVersion)
  SET version = properties(old), version.recordId = null, version.of = row.recordId, version.versionId = randomUUID(), version.replacedAt = datetime.truncate('millisecond', datetime()),
    version.scope = coalesce(removal.scope, head([label IN labels(old) WHERE label STARTS WITH 'S' AND toIntegerOrNull(substring(label, 1)) IS NOT NULL]))
)
FOREACH (_ IN CASE outcome WHEN 'UPDATED' THEN [1] ELSE [] END |
  SET old = row.facts
)
// A feed's run is not undone over this.
FOREACH (_ IN CASE WHEN outcome = 'UPDATED' AND source IS NOT NULL THEN [1] ELSE [] END |
  SET source.changedBy = ''
)
FOREACH (_ IN CASE WHEN outcome = 'UPDATED' AND removal IS NOT NULL THEN [1] ELSE [] END |
  SET removal.scope = row.scope
)
FOREACH (_ IN CASE WHEN outcome = 'UPDATED' AND removal IS NULL THEN [1] ELSE [] END |
  REMOVE old:$([label IN labels(old) WHERE NOT label IN [$label, row.scope]])
  SET old:$(row.scope)
)
FOREACH (_ IN CASE WHEN $correlated AND removal IS NULL AND outcome IN ['CREATED', 'UPDATED'] THEN [1] ELSE [] END |
  MERGE (waiting:AwaitsCorrelation {of: row.recordId})
  SET waiting.ownerOri = row.facts.ori, waiting.changes = coalesce(waiting.changes, 0) + 1
)
RETURN outcome, count(*) AS rows, collect(row.line) AS lines
