// question: Forget this query.
// params: savedId STRING
// returns: removed INTEGER; one row
// source: H-06
MATCH (saved:SavedQuery {savedId: $savedId})
DELETE saved
RETURN count(*) AS removed
