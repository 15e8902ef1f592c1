// question: What has this user been told from now on? The oldest are forgotten when there are too many.
// params: userId STRING, keys LIST<STRING>, most INTEGER
// returns: keys INTEGER how many there are
// source: G-01
MERGE (seen:AlertsSeen {userId: $userId})
WITH seen, [key IN coalesce(seen.keys, []) WHERE NOT key IN $keys] + $keys AS keys
SET seen.keys = keys[CASE WHEN size(keys) > $most THEN size(keys) - $most ELSE 0 END ..]
RETURN size(seen.keys) AS keys
