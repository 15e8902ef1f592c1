// question: Which version of the memorandum is the newest now?
// params: facts MAP: publishedAt, publishedBy, summary, checklist
// returns: version INTEGER; one row
// source: J-18
WITH coalesce(head(COLLECT { MATCH (old:MemorandumVersion) RETURN max(old.version) }), 0) + 1 AS version
CREATE (memorandum:MemorandumVersion {version: version})
SET memorandum += $facts
RETURN version
