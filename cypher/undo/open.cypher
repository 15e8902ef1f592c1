// question: Which runs are being undone?
// params: none
// returns: undo MAP; the oldest first
// source: B-11
MATCH (undo:RunUndo {open: true})
RETURN undo {.*} AS undo
ORDER BY undo.begunAt, undo.runId
