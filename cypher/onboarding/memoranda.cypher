// question: Which memoranda of this agency are on file?
// params: agencyId STRING
// returns: version INTEGER, status STRING, ratifiedAt DATETIME, requestId STRING; newest first
// source: J-18
MATCH (memorandum:Memorandum {agencyId: $agencyId})
RETURN memorandum.version AS version, memorandum.status AS status, memorandum.ratifiedAt AS ratifiedAt, memorandum.requestId AS requestId
ORDER BY ratifiedAt DESC
