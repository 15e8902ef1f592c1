// question: Which versions of the memorandum are published?
// params: none
// returns: version INTEGER, publishedAt DATETIME, summary STRING, checklist LIST<STRING>; newest first
// source: J-05, J-18
MATCH (memorandum:MemorandumVersion)
RETURN memorandum.version AS version, memorandum.publishedAt AS publishedAt, memorandum.summary AS summary, memorandum.checklist AS checklist
ORDER BY version DESC
