// question: Which facts of the policy have changed after this moment, and what were they before? The last change comes first.
// params: at ZONED DATETIME
// returns: kind STRING, subject STRING, before STRING or null; ordered by number, descending
// source: CJIS Security Policy 5.9.4, AU-2
MATCH (entry:PolicyEntry)
WHERE entry.at > $at
RETURN entry.kind AS kind, entry.subject AS subject, entry.before AS before
ORDER BY entry.number DESC
