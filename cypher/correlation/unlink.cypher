// question: How many of these pairs does this rule link no longer?
// params: rule STRING, pairs LIST<MAP>: from STRING the lower id, to STRING
// returns: unlinked INTEGER; one row
// source: requirements H-03, H-04
UNWIND $pairs AS pair
MATCH (:SharedRecord {recordId: pair.from})-[link:SAME_AS {rule: $rule}]->(:SharedRecord {recordId: pair.to})
DELETE link
RETURN count(*) AS unlinked
