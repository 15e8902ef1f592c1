// question: What have records said before a run changed them, of the next few, and say again? One that was changed since, or is in another class now, is left alone. What a record said until now is kept.
// params: runId STRING, limit INTEGER, shared LIST<STRING> labels of kinds that are compared with each other
// returns: records INTEGER, how many were looked at; one row
// source: B-11; contract decision 17
MATCH (change:RunChange {pending: $runId})
WHERE change.of > ''
WITH change
ORDER BY change.of
LIMIT $limit
OPTIONAL MATCH (there:AnyRecord {recordId: change.of})
OPTIONAL MATCH (gone:RemovedRecord {recordId: change.of})
OPTIONAL MATCH (removal:Removal {recordId: change.of})
OPTIONAL MATCH (source:RecordSource {of: change.of})
OPTIONAL MATCH (version:RecordVersion {versionId: change.versionId})
WITH change, removal, source, version, coalesce(there, gone) AS record, there
WITH change, removal, source, version, record, there,
  CASE WHEN removal IS NULL THEN [label IN labels(record) WHERE label STARTS WITH 'S' AND toIntegerOrNull(substring(label, 1)) IS NOT NULL] ELSE [removal.scope] END AS scopes
WITH change, removal, source, version, record, there,
  CASE
    WHEN record IS NULL THEN 'GONE'
    // It was withdrawn before, the run has brought it back, and it is withdrawn again with what the run has made.
    WHEN source.madeBy = $runId THEN 'GONE'
    WHEN coalesce(source.changedBy <> $runId, true) THEN 'LEFT_ALONE'
    // A later file that is not undone has said the same again.
    WHEN source.confirmedBy IS NOT NULL AND source.confirmedBy <> $runId AND NOT EXISTS { MATCH (:RunUndo {runId: source.confirmedBy}) } THEN 'LEFT_ALONE'
    WHEN scopes <> [change.scope] THEN 'LEFT_ALONE'
    WHEN change.versionId IS NOT NULL AND version IS NULL THEN 'LEFT_ALONE'
    WHEN change.scopeBefore <> change.scope AND NOT EXISTS { MATCH (:Scope {number: toInteger(substring(change.scopeBefore, 1))}) } THEN 'LEFT_ALONE'
    ELSE 'PUT_BACK'
  END AS undone
FOREACH (_ IN CASE WHEN undone = 'PUT_BACK' AND version IS NOT NULL THEN [1] ELSE [] END |
  CREATE (until:RecordVersion)
  SET until = properties(record), until.recordId = null, until.of = change.of, until.versionId = randomUUID(), until.replacedAt = datetime.truncate('millisecond', datetime()), until.scope = change.scope
  SET record = properties(version), record.recordId = change.of, record.of = null, record.versionId = null, record.replacedAt = null, record.scope = null
)
FOREACH (_ IN CASE undone WHEN 'PUT_BACK' THEN [1] ELSE [] END |
  SET record.asOf = change.asOfBefore, source.changedBy = coalesce(change.byBefore, ''), source.confirmedBy = change.confirmedBefore, source.feed = coalesce(change.feedBefore, source.feed)
)
FOREACH (_ IN CASE WHEN undone = 'PUT_BACK' AND removal IS NOT NULL THEN [1] ELSE [] END |
  SET removal.scope = change.scopeBefore
)
FOREACH (_ IN CASE WHEN undone = 'PUT_BACK' AND removal IS NULL AND change.scopeBefore <> change.scope THEN [1] ELSE [] END |
  REMOVE record:$(change.scope)
  SET record:$(change.scopeBefore)
)
FOREACH (_ IN CASE WHEN undone = 'PUT_BACK' AND there IS NOT NULL AND any(label IN labels(there) WHERE label IN $shared) THEN [1] ELSE [] END |
  MERGE (waiting:AwaitsCorrelation {of: change.of})
  SET waiting.ownerOri = there.ori, waiting.changes = coalesce(waiting.changes, 0) + 1
)
SET change.pending = null, change.undone = CASE undone WHEN 'GONE' THEN null ELSE undone END
RETURN count(*) AS records
