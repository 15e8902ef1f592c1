// question: Forgets links that have waited and are joined now.
// params: linkIds LIST<STRING>
// returns: forgotten INTEGER
// source: docs/feeds.md
MATCH (waits:WaitingLink)
WHERE waits.linkId IN $linkIds
DELETE waits
RETURN count(*) AS forgotten
