// question: What is this record now that it counts no longer?
// params: recordId STRING, at DATETIME, reason STRING
// returns: number INTEGER, recordId, userId, kind, recordedBy, withdrawnReason STRING, on DATE, recordedAt, withdrawnAt DATETIME; one row
// source: T-06
MATCH (record:StandingRecord {recordId: $recordId})
SET record.withdrawnReason = coalesce(record.withdrawnReason, $reason), record.withdrawnAt = coalesce(record.withdrawnAt, $at)
RETURN record.number AS number, record.recordId AS recordId, record.userId AS userId, record.kind AS kind, record.on AS on,
  record.recordedBy AS recordedBy, record.recordedAt AS recordedAt, record.withdrawnAt AS withdrawnAt, record.withdrawnReason AS withdrawnReason
