// question: Which yellow records have exactly this number?
// params: text STRING, a whole number of a record, such as a case number or a serial; keys LIST<STRING> the properties that may hold it
// returns: recordId STRING, agencyId STRING, pointOfContact STRING, besideRecordId STRING (always null), linkKind STRING (always null); ordered by recordId
// source: N-DEx manual 3.1, 1.4.3.2 (L-06); the keys are a declared list, so that hidden values cannot be probed
UNWIND $keys AS key
CALL leadgraph.findPointers(key, $text) YIELD recordId, agencyId, pointOfContact, besideRecordId, linkKind
RETURN DISTINCT recordId, agencyId, pointOfContact, besideRecordId, linkKind
ORDER BY recordId
