// question: Which of these links are new or changed, and now as given? One whose ends are not both there waits for them, whoever owns them; one of an expunged record is nothing. What a run does is noted, so that it can be undone.
// params: run STRING id of the run of a feed, or empty for what people enter and what is put back; rows LIST<MAP> at most one batch, each linkId once: from, to, linkId, marks (keyed, of expunged records at its ends) or none, facts, waiting (the same facts with what is needed to join it later), keyName and key where several may join two records, ends STRING: which older ones a newer one ends, ITSELF, OF_BOTH_ENDS or OF_ITS_BEGINNING
// returns: outcome STRING, rows INTEGER
// source: docs/feeds.md; INV-50
UNWIND $rows AS row
OPTIONAL MATCH (from:FromKind {recordId: row.from})
OPTIONAL MATCH (to:ToKind {recordId: row.to})
OPTIONAL MATCH (from)-[old:ONE_LINK]->(to)
WHERE row.keyName IS NULL OR properties(old)[row.keyName] = row.key
OPTIONAL MATCH (early:WaitingLink {linkId: row.linkId})
WITH row, from, to, old, early, coalesce(old, early) AS known, $run + ' ' + row.linkId AS changeId
WITH row, from, to, old, early, changeId,
  // What a run has said of this link before is no state to put back.
  $run <> '' AND NOT EXISTS { MATCH (:RunLink {changeId: changeId}) } AS isNew,
  CASE
    WHEN coalesce(known.version > row.facts.version, false) THEN 'UNCHANGED'
    WHEN coalesce(known.version = row.facts.version AND known.updatedAt > row.facts.updatedAt, false) THEN 'UNCHANGED'
    WHEN coalesce(known.asOf > row.facts.asOf, false) THEN 'UNCHANGED'
    WHEN row.ends <> 'ITSELF' AND EXISTS {
      MATCH (from)-[newer:ONE_LINK]->(far)
      WHERE (row.ends = 'OF_ITS_BEGINNING' OR far = to) AND newer.asOf > row.facts.asOf
    } THEN 'UNCHANGED'
    WHEN row.ends <> 'ITSELF' AND EXISTS {
      MATCH (newer:WaitingLink {fromId: row.from})
      WHERE newer.linkKind = row.waiting.linkKind AND (row.ends = 'OF_ITS_BEGINNING' OR newer.toId = row.to) AND newer.asOf > row.facts.asOf
    } THEN 'UNCHANGED'
    WHEN (from IS NULL OR to IS NULL) AND EXISTS {
      MATCH (stone:Tombstone)
      WHERE stone.mark IN row.marks
    } THEN 'UNCHANGED'
    WHEN (from IS NULL OR to IS NULL) AND size([key IN keys(early) WHERE NOT key IN ['waitsSince', 'byRun']]) = size(keys(row.waiting))
      AND all(key IN keys(row.waiting) WHERE early[key] = row.waiting[key]) THEN 'UNCHANGED'
    WHEN from IS NULL OR to IS NULL THEN 'WAITING'
    WHEN old IS NULL THEN 'CREATED'
    WHEN properties(old) = row.facts THEN 'UNCHANGED'
    ELSE 'UPDATED'
  END AS outcome
FOREACH (_ IN CASE WHEN isNew AND outcome IN ['CREATED', 'UPDATED', 'WAITING'] AND (old IS NOT NULL OR early IS NOT NULL) THEN [1] ELSE [] END |
  CREATE (before:RunLinkBefore)
  SET before = coalesce(properties(old), properties(early)), before.runId = $run, before.changeId = changeId, before.linkId = row.linkId, before.linkKind = row.waiting.linkKind,
    before.fromKind = row.waiting.fromKind, before.fromId = row.from, before.toKind = row.waiting.toKind, before.toId = row.to
)
FOREACH (_ IN CASE WHEN $run <> '' AND outcome IN ['CREATED', 'UPDATED', 'WAITING'] THEN [1] ELSE [] END |
  MERGE (change:RunLink {changeId: changeId})
  SET change = row.waiting, change.changeId = changeId, change.runId = $run, change.pending = $run
)
FOREACH (_ IN CASE outcome WHEN 'CREATED' THEN [1] ELSE [] END |
  CREATE (from)-[new:ONE_LINK]->(to)
  SET new = row.facts
)
FOREACH (_ IN CASE outcome WHEN 'UPDATED' THEN [1] ELSE [] END |
  SET old = row.facts
)
FOREACH (_ IN CASE outcome WHEN 'WAITING' THEN [1] ELSE [] END |
  MERGE (waits:WaitingLink {linkId: row.linkId})
  SET waits = row.waiting, waits.waitsSince = datetime(), waits.byRun = CASE WHEN $run <> '' THEN $run END
)
WITH row, from, to, outcome, changeId
CALL (row, from, to, outcome, changeId) {
  MATCH (from)-[older:ONE_LINK]->(far)
  // One that a directory has brought does not say as of when: it is older than any feed's.
  WHERE row.ends <> 'ITSELF' AND outcome IN ['CREATED', 'UPDATED'] AND (row.ends = 'OF_ITS_BEGINNING' OR far = to)
    AND (older.asOf IS NULL OR older.asOf < row.facts.asOf)
  FOREACH (_ IN CASE WHEN $run <> '' THEN [1] ELSE [] END |
    CREATE (before:RunLinkBefore)
    SET before = properties(older), before.runId = $run, before.changeId = changeId, before.linkKind = row.waiting.linkKind,
      before.fromKind = row.waiting.fromKind, before.fromId = row.from, before.toKind = row.waiting.toKind, before.toId = far.recordId
  )
  DELETE older
}
WITH row, outcome, changeId
CALL (row, outcome, changeId) {
  MATCH (older:WaitingLink {fromId: row.from})
  WHERE row.ends <> 'ITSELF' AND outcome IN ['CREATED', 'UPDATED', 'WAITING'] AND older.linkKind = row.waiting.linkKind
    AND (row.ends = 'OF_ITS_BEGINNING' OR older.toId = row.to) AND older.asOf < row.facts.asOf
  FOREACH (_ IN CASE WHEN $run <> '' THEN [1] ELSE [] END |
    CREATE (before:RunLinkBefore)
    SET before = properties(older), before.runId = $run, before.changeId = changeId
  )
  DELETE older
}
RETURN outcome, count(*) AS rows
