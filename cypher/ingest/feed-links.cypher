// question: Which of these links are new or changed, and now as given? One whose ends are not both there waits for them, whoever owns them.
// params: rows LIST<MAP> at most one batch, each linkId once: from, to, linkId, facts, waiting (the same facts with what is needed to join it later), keyName and key where several may join two records
// returns: outcome STRING, rows INTEGER
// source: docs/feeds.md; INV-50
UNWIND $rows AS row
OPTIONAL MATCH (from:FromKind {recordId: row.from})
OPTIONAL MATCH (to:ToKind {recordId: row.to})
OPTIONAL MATCH (from)-[old:ONE_LINK]->(to)
WHERE row.keyName IS NULL OR properties(old)[row.keyName] = row.key
OPTIONAL MATCH (early:WaitingLink {linkId: row.linkId})
WITH row, from, to, old, early, coalesce(old, early) AS known
WITH row, from, to, old, early,
  CASE
    WHEN coalesce(known.version > row.facts.version, false) THEN 'UNCHANGED'
    WHEN coalesce(known.version = row.facts.version AND known.updatedAt > row.facts.updatedAt, false) THEN 'UNCHANGED'
    WHEN coalesce(known.asOf > row.facts.asOf, false) THEN 'UNCHANGED'
    WHEN from IS NULL OR to IS NULL THEN 'WAITING'
    WHEN old IS NULL THEN 'CREATED'
    WHEN properties(old) = row.facts THEN 'UNCHANGED'
    ELSE 'UPDATED'
  END AS outcome
FOREACH (_ IN CASE outcome WHEN 'CREATED' THEN [1] ELSE [] END |
  CREATE (from)-[new:ONE_LINK]->(to)
  SET new = row.facts
)
FOREACH (_ IN CASE outcome WHEN 'UPDATED' THEN [1] ELSE [] END |
  SET old = row.facts
)
FOREACH (_ IN CASE outcome WHEN 'WAITING' THEN [1] ELSE [] END |
  MERGE (waits:WaitingLink {linkId: row.linkId})
  SET waits = row.waiting, waits.waitsSince = datetime()
)
RETURN outcome, count(*) AS rows
