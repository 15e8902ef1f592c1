// question: Notes that these records are in a snapshot; which of them its feed has brought last?
// params: run STRING, feed STRING, rows LIST<MAP>: recordId, asOf DATETIME
// returns: records INTEGER, one row
// source: B-11
UNWIND $rows AS row
OPTIONAL MATCH (source:RecordSource {of: row.recordId})
// One that came before runs were noted. What is expunged leaves no note.
OPTIONAL MATCH (there:AnyRecord|RemovedRecord {recordId: CASE WHEN source IS NULL THEN row.recordId END})
FOREACH (_ IN CASE WHEN source IS NULL AND there IS NOT NULL THEN [1] ELSE [] END |
  CREATE (:RecordSource {of: row.recordId, feed: $feed, changedBy: 'before', seen: $run, asOf: row.asOf})
)
// What people have changed since stays theirs.
FOREACH (_ IN CASE WHEN source.changedBy <> '' THEN [1] ELSE [] END |
  SET source.feed = $feed, source.seen = $run, source.asOf = CASE WHEN source.asOf > row.asOf THEN source.asOf ELSE row.asOf END
)
RETURN count(*) AS records
