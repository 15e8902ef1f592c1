// question: What all owners of two records hold for different is not linked. How many links were there?
// params: from STRING the lower id, to STRING
// returns: unlinked INTEGER; one row
// source: requirements H-03
MATCH (:SharedRecord {recordId: $from})-[link:SAME_AS]-(:SharedRecord {recordId: $to})
DELETE link
RETURN count(link) AS unlinked
