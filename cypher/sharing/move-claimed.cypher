// question: Is this move this worker's? It is when nobody has it, or its worker has done nothing for as long as it had asked for.
// params: moveId STRING, worker STRING, millis INTEGER, for how long it has the move from now on
// returns: worker STRING; one row, or none when it is another's
// source: L-04
MATCH (move:RecordMove {moveId: $moveId})
WHERE move.worker IS NULL OR move.worker = $worker OR move.workerUntil < datetime.realtime()
SET move.worker = $worker, move.workerUntil = datetime.realtime() + duration({milliseconds: $millis})
RETURN move.worker AS worker
