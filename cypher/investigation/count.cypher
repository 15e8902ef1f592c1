// question: How many investigations does the user have?
// params: userId STRING
// returns: kept INTEGER; one row
// source: H-06
MATCH (kept:Investigation {by: $userId})
RETURN count(kept) AS kept
