// question: Notes what a file would do.
// params: rows LIST<MAP>: foresightId, facts
// returns: groups INTEGER, one row
// source: B-10
UNWIND $rows AS row
MERGE (group:Foresight {foresightId: row.foresightId})
SET group += row.facts
RETURN count(*) AS groups
