// question: What is on record about this user's training and checks?
// params: userId STRING, before INTEGER number of the last one seen, limit INTEGER
// returns: number INTEGER, recordId, userId, kind, recordedBy, withdrawnReason STRING, on DATE, recordedAt, withdrawnAt DATETIME; newest first
// source: T-06
MATCH (record:StandingRecord {userId: $userId})
WHERE record.number < $before
RETURN record.number AS number, record.recordId AS recordId, record.userId AS userId, record.kind AS kind, record.on AS on,
  record.recordedBy AS recordedBy, record.recordedAt AS recordedAt, record.withdrawnAt AS withdrawnAt, record.withdrawnReason AS withdrawnReason
ORDER BY number DESC
LIMIT $limit
