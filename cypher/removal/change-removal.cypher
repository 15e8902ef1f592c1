// question: Why is a removed record removed from now on, and how?
// params: recordId STRING, facts MAP of the removal
// returns: removal MAP, one row
// source: contract decision 17
MATCH (removal:Removal {recordId: $recordId})
SET removal.note = null, removal.untilSent = null, removal.byRun = null, removal.absent = null
SET removal += $facts
RETURN removal {.*} AS removal
