// question: Notes that a run is undone, and forgets what its links were.
// params: runId STRING, at DATETIME
// returns: undo MAP; none when it was noted before
// source: B-11
MATCH (undo:RunUndo {runId: $runId, open: true})
SET undo.open = null, undo.endedAt = $at
RETURN undo {.*} AS undo
