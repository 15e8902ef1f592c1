// question: Which of these records are withdrawn until a feed sends them again? From now on this run is the one that has brought them.
// params: recordIds LIST<STRING>, run STRING id of the run that has sent them
// returns: recordId STRING, agencyId STRING owner; by record id
// source: B-11, S-01
MATCH (removal:Removal)
WHERE removal.recordId IN $recordIds AND removal.untilSent
MERGE (source:RecordSource {of: removal.recordId})
SET source.madeBy = $run, source.changedBy = $run
RETURN removal.recordId AS recordId, removal.agencyId AS agencyId
ORDER BY recordId
