// question: What has this user been told?
// params: userId STRING
// returns: keys LIST<STRING>; no row for nothing
// source: G-01
MATCH (seen:AlertsSeen {userId: $userId})
RETURN seen.keys AS keys
