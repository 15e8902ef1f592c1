// question: Notes which records are back that a run had withdrawn because they were absent from it.
// params: runId STRING, recordIds LIST<STRING>
// returns: records INTEGER, one row
// source: B-11
UNWIND $recordIds AS recordId
MERGE (change:RunChange {changeId: $runId + ' ' + recordId})
SET change.runId = $runId, change.of = recordId, change.undone = 'BROUGHT_BACK'
RETURN count(*) AS records
