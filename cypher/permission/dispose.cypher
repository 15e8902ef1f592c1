// question: What was destroyed, how, and by whom?
// params: disposalId STRING; facts MAP
// returns: disposal MAP; one row
// source: N-DEx audit reference, item 8 (W-04)
MERGE (disposal:Disposal {disposalId: $disposalId})
ON CREATE SET disposal += $facts
RETURN disposal {.*} AS disposal
