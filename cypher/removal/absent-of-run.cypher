// question: Which records has this run withdrawn because they were absent from it, and are so still?
// params: run STRING, limit INTEGER
// returns: recordId STRING; by itself
// source: B-11
MATCH (removal:Removal {byRun: $run})
WHERE removal.absent
RETURN removal.recordId AS recordId
ORDER BY recordId
LIMIT $limit
