// question: Which links have waited for this record, and have both their ends now?
// params: recordId STRING
// returns: waiting MAP, by linkId
// source: docs/feeds.md; INV-50
MATCH (waits:WaitingLink)
WHERE waits.fromId = $recordId OR waits.toId = $recordId
MATCH (from:AnyRecord {recordId: waits.fromId})
MATCH (to:AnyRecord {recordId: waits.toId})
RETURN properties(waits) AS waiting
ORDER BY waiting.linkId
