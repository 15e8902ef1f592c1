// question: Which memorandum does the agency have on file now?
// params: agencyId STRING, memorandum MAP of its facts
// returns: version INTEGER; one row
// source: J-12, J-18
OPTIONAL MATCH (older:Memorandum {agencyId: $agencyId, status: 'RATIFIED'})
SET older.status = 'SUPERSEDED'
WITH count(older) AS superseded
CREATE (memorandum:Memorandum {agencyId: $agencyId, status: 'RATIFIED'})
SET memorandum += $memorandum
RETURN memorandum.version AS version
