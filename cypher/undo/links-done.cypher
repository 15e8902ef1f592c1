// question: Notes what became of links of a run that is undone.
// params: runId STRING, changeIds LIST<STRING>, takenBack INTEGER, putBack INTEGER, leftAlone INTEGER
// returns: links INTEGER, one row
// source: B-11
MATCH (undo:RunUndo {runId: $runId})
SET undo.linksTakenBack = undo.linksTakenBack + $takenBack, undo.linksPutBack = undo.linksPutBack + $putBack, undo.linksLeftAlone = undo.linksLeftAlone + $leftAlone
WITH undo
OPTIONAL MATCH (link:RunLink)
WHERE link.changeId IN $changeIds
REMOVE link.pending
RETURN count(link) AS links
