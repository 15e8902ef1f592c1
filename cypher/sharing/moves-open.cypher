// question: Which moves have not come to their end?
// params: none
// returns: moveId STRING; ordered by startedAt, then moveId
// source: L-04
MATCH (move:RecordMove)
WHERE move.state <> 'DONE'
RETURN move.moveId AS moveId
ORDER BY move.startedAt, moveId
