// question: Under which id is this record of training or of a check kept now?
// params: facts MAP: userId, kind, on, recordedBy, recordedAt
// returns: number INTEGER, recordId, userId, kind, recordedBy STRING, on DATE, recordedAt DATETIME, withdrawnAt, withdrawnReason null; one row
// source: T-06
MATCH (turn:ActState {name: 'acts'})
SET turn.standingRecords = coalesce(turn.standingRecords, 0) + 1
CREATE (record:StandingRecord {number: turn.standingRecords, recordId: 'SR-' + randomUUID()})
SET record += $facts
RETURN record.number AS number, record.recordId AS recordId, record.userId AS userId, record.kind AS kind, record.on AS on,
  record.recordedBy AS recordedBy, record.recordedAt AS recordedAt, record.withdrawnAt AS withdrawnAt, record.withdrawnReason AS withdrawnReason
