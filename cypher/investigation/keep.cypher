// question: Keep this investigation for its user, now as given.
// params: id STRING; facts MAP: by, agencyId, name, note, board, version, savedAt, sharedWith
// returns: kept NODE, sentTo LIST<STRING>; one row
// source: H-06
MERGE (kept:Investigation {investigationId: $id})
SET kept += $facts
RETURN kept, COLLECT { MATCH (given:GivenInvestigation)-[:OF]->(kept) RETURN given.userId AS userId ORDER BY userId } AS sentTo
