// question: What has this user been told from now on?
// params: userId STRING, keys LIST<STRING>, the oldest first
// returns: known INTEGER how many there are, one row
// source: G-01
MERGE (seen:AlertsSeen {userId: $userId})
SET seen.keys = $keys
RETURN size(seen.keys) AS known
