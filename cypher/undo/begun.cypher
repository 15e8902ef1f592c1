// question: Notes that a run is being undone.
// params: runId STRING, facts MAP of the undoing
// returns: undo MAP, one row
// source: B-11
MATCH (run:FeedRun {runId: $runId})
SET run.undoneAt = $facts.begunAt
CREATE (undo:RunUndo {runId: $runId, open: true, linksTakenBack: 0, linksPutBack: 0, linksLeftAlone: 0})
SET undo += $facts
RETURN undo {.*} AS undo
