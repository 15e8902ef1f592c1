// question: Notes that those to whom a record was shown are to be told that it is gone. Of one that was removed before they are told already.
// params: recordId STRING, facts MAP: agencyId of the owner, oris LIST<STRING> of it, scope (a label), at DATETIME, next DATETIME when to begin
// returns: recordId STRING, one row
// source: contract decision 17
MERGE (told:RemovalToTell {recordId: $recordId})
ON CREATE SET told += $facts
RETURN told.recordId AS recordId
