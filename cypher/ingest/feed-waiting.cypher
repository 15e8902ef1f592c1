// question: Which links of this kind have waited for records that are there now?
// params: linkKind STRING, fromKind STRING, toKind STRING, most INTEGER
// returns: waiting MAP, by linkId
// source: docs/feeds.md; INV-50
MATCH (waits:WaitingLink {linkKind: $linkKind, fromKind: $fromKind, toKind: $toKind})
MATCH (from:FromKind {recordId: waits.fromId})
MATCH (to:ToKind {recordId: waits.toId})
WITH waits
ORDER BY waits.linkId
LIMIT $most
RETURN properties(waits) AS waiting
ORDER BY waiting.linkId
