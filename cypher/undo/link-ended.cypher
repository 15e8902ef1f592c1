// question: Which of these links are as a run has said them, joined or waiting, and are gone now?
// params: rows LIST<MAP>: linkId, type, from, to, keyName and key where several may join two records, facts
// returns: linkId STRING; by id
// source: B-11
UNWIND $rows AS row
OPTIONAL MATCH (from:AnyRecord {recordId: row.from})
OPTIONAL MATCH (fromGone:RemovedRecord {recordId: row.from})
WITH row, coalesce(from, fromGone) AS from
OPTIONAL MATCH (from)-[link]->(to)
WHERE type(link) = row.type AND to.recordId = row.to AND properties(link) = row.facts
OPTIONAL MATCH (waits:WaitingLink {linkId: row.linkId})
WHERE size([key IN keys(waits) WHERE NOT key IN ['waitsSince', 'byRun']]) = size(keys(row.facts)) + 6 AND all(key IN keys(row.facts) WHERE waits[key] = row.facts[key])
WITH row, link, waits
WHERE link IS NOT NULL OR waits IS NOT NULL
DELETE link, waits
RETURN DISTINCT row.linkId AS linkId
ORDER BY linkId
