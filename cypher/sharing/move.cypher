// question: What is this move, and how far has it gone?
// params: moveId STRING
// returns: moveId STRING, agencyId STRING, fromClass STRING, toClass STRING, fromNumber INTEGER, toNumber INTEGER, viaNumber INTEGER, state STRING, gathered INTEGER, placed INTEGER, by STRING, startedAt ZONED DATETIME, endedAt ZONED DATETIME or null; one row, none for an unknown move
// source: L-04
MATCH (move:RecordMove {moveId: $moveId})
RETURN move.moveId AS moveId, move.agencyId AS agencyId, move.fromClass AS fromClass, move.toClass AS toClass, move.fromNumber AS fromNumber,
  move.toNumber AS toNumber, move.viaNumber AS viaNumber, move.state AS state, move.gathered AS gathered, move.placed AS placed, move.by AS by,
  move.startedAt AS startedAt, move.endedAt AS endedAt
