// question: Which of these links has a run said, as its own trail knows them?
// params: changeIds LIST<STRING>
// returns: changeId STRING; by itself
// source: B-11
MATCH (link:RunLink)
WHERE link.changeId IN $changeIds
RETURN link.changeId AS changeId
ORDER BY changeId
