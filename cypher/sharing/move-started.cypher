// question: Notes that records go from one class to another.
// params: facts MAP of moveId, agencyId, fromClass, toClass, fromNumber, toNumber, viaNumber, by, startedAt
// returns: moveId STRING
// source: L-04
CREATE (move:RecordMove {state: 'GATHERING', gathered: 0, placed: 0})
SET move += $facts
RETURN move.moveId AS moveId
