// question: How many records are withdrawn because they were absent from what this run sent, of the classes that the caller sees?
// params: run STRING, scopes LIST<STRING> labels
// returns: records INTEGER, one row
// source: B-11
MATCH (removal:Removal {byRun: $run})
WHERE removal.absent AND removal.scope IN $scopes
RETURN count(removal) AS records
