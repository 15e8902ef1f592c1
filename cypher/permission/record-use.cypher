// question: What was done with this record, by whom, on what basis?
// params: useId STRING; facts MAP
// returns: used MAP; one row
// source: N-DEx manual 3.1, 1.3.14 (R-10)
MERGE (used:RecordUsed {useId: $useId})
ON CREATE SET used += $facts
RETURN used {.*} AS used
