// question: Which yellow records hang on these visible ones?
// params: recordIds LIST<STRING>, at most 2,000 ids of visible records
// returns: recordId STRING, agencyId STRING, pointOfContact STRING, besideRecordId STRING, linkKind STRING; ordered by recordId
// source: N-DEx manual 3.1, 1.4.3.2 (L-06)
CALL leadgraph.pointers($recordIds) YIELD recordId, agencyId, pointOfContact, besideRecordId, linkKind
RETURN recordId, agencyId, pointOfContact, besideRecordId, linkKind
ORDER BY recordId, besideRecordId, linkKind
