// question: Notes what became of records that a run has made.
// params: runId STRING, rows LIST<MAP>: recordId, undone STRING
// returns: records INTEGER, one row
// source: B-11
UNWIND $rows AS row
MATCH (source:RecordSource {of: row.recordId})
SET source.madeBy = null
MERGE (change:RunChange {changeId: $runId + ' ' + row.recordId})
SET change.runId = $runId, change.of = row.recordId, change.undone = row.undone, change.pending = null
RETURN count(*) AS records
