// question: How far is the undoing of this run?
// params: runId STRING
// returns: undo MAP; none when nobody undoes it
// source: B-11
MATCH (undo:RunUndo {runId: $runId})
RETURN undo {.*} AS undo
