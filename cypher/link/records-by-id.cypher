// question: Which records have these ids?
// params: ids LIST<STRING>
// returns: record NODE; ordered by recordId
// source: A-14
UNWIND $ids AS id
MATCH (record:Shooting|FirearmRecovery|Casing|TestFire|Firearm|Trace|TraceDetail|Person|Location {recordId: id})
RETURN DISTINCT record
ORDER BY record.recordId
