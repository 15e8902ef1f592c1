// question: Which yellow records have exactly this number?
// params: text STRING, a whole case number, exhibit number, serial or trace id
// returns: recordId STRING, agencyId STRING, pointOfContact STRING, besideRecordId STRING (always null), linkKind STRING (always null); ordered by recordId
// source: N-DEx manual 3.1, 1.4.3.2 (L-06); the keys are a declared list, so that hidden values cannot be probed
UNWIND ['caseNumber', 'exhibitNumber', 'serial', 'traceId'] AS key
CALL leadgraph.findPointers(key, $text) YIELD recordId, agencyId, pointOfContact, besideRecordId, linkKind
RETURN DISTINCT recordId, agencyId, pointOfContact, besideRecordId, linkKind
ORDER BY recordId
