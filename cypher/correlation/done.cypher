// question: How many of these wait no longer? Those that have changed meanwhile go on waiting.
// params: rows LIST<MAP>: recordId STRING, changes INTEGER
// returns: done INTEGER; one row
// source: requirements H-03
UNWIND $rows AS row
MATCH (waiting:AwaitsCorrelation {of: row.recordId, changes: row.changes})
DELETE waiting
RETURN count(*) AS done
