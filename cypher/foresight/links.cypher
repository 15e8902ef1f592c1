// question: What would become of these links, and which of their facts would change? One that waits is like one that is not there: whether an end is there nobody is told.
// params: rows LIST<MAP> as feed-links takes them
// returns: id STRING, scopes LIST<STRING> of the classes in which its ends are, outcome STRING NEW, CHANGED or UNCHANGED, changed LIST<STRING> names of facts; by id
// source: B-10
UNWIND $rows AS row
OPTIONAL MATCH (from:FromKind {recordId: row.from})-[old:ONE_LINK]->(to:ToKind {recordId: row.to})
WHERE row.keyName IS NULL OR properties(old)[row.keyName] = row.key
WITH row, from, old, to, CASE WHEN old IS NULL THEN [] ELSE [label IN labels(from) + labels(to) WHERE label =~ 'S[0-9]+'] END AS scopes,
  [key IN keys(row.facts) WHERE NOT key IN ['asOf', 'version', 'updatedAt'] AND coalesce(old[key] <> row.facts[key], true)]
    + [key IN coalesce(keys(old), []) WHERE key <> 'asOf' AND row.facts[key] IS NULL] AS changed
RETURN row.linkId AS id, scopes,
  CASE
    WHEN old IS NULL THEN 'NEW'
    WHEN coalesce(old.asOf > row.facts.asOf, false) OR coalesce(old.version > row.facts.version, false) OR size(changed) = 0 THEN 'UNCHANGED'
    ELSE 'CHANGED'
  END AS outcome, changed
ORDER BY id
