// question: Notes how far records have gone.
// params: moveId STRING, state STRING, gathered INTEGER and placed INTEGER more than before, endedAt ZONED DATETIME or null
// returns: state STRING
// source: L-04
MATCH (move:RecordMove {moveId: $moveId})
SET move.state = $state, move.gathered = move.gathered + $gathered, move.placed = move.placed + $placed, move.endedAt = $endedAt
RETURN move.state AS state
