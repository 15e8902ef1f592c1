// question: How far do these agencies' incidents and exhibits reach?
// params: oris LIST<STRING>; now DATETIME, later moments are faults in the data
// returns: newest DATETIME or null; one row
// source: Crime Gun Intelligence Centers, timely collection (X-01); the period that is measured unless another is asked for
MATCH (record:Shooting|FirearmRecovery|Casing|TestFire)
WHERE record.ori IN $oris
WITH coalesce(record.occurredAt, record.enteredAt, record.acquiredAt) AS at
WHERE at <= $now
RETURN max(at) AS newest
