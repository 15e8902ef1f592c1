// question: Keep this investigation for its user, now as given.
// params: id STRING; facts MAP: by, agencyId, name, note, board, version, savedAt, sharedWith, sentTo
// returns: kept NODE; one row
// source: H-06
MERGE (kept:Investigation {investigationId: $id})
SET kept += $facts
RETURN kept
