// question: What the owners do not hold any more, the rules decide again: which record waits to be compared?
// params: from STRING the lower id, to STRING
// returns: waiting INTEGER; one row
// source: requirements H-03
MATCH (from:SharedRecord {recordId: $from}), (to:SharedRecord {recordId: $to})
OPTIONAL MATCH (from)-[link:SAME_AS {rule: 'CONFIRMED'}]-(to)
DELETE link
WITH DISTINCT from
MERGE (waiting:AwaitsCorrelation {of: from.recordId})
SET waiting.ownerOri = from.ori, waiting.changes = coalesce(waiting.changes, 0) + 1
RETURN count(waiting) AS waiting
