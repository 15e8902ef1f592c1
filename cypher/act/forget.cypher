// question: How many marks were old enough to be forgotten?
// params: before DATETIME, most INTEGER
// returns: forgotten INTEGER
// source: CJIS Security Policy 5.9.4, AU-2
MATCH (mark:ActMark)
WHERE mark.at < $before
WITH mark
ORDER BY mark.at, mark.attemptId
LIMIT $most
DELETE mark
RETURN count(*) AS forgotten
