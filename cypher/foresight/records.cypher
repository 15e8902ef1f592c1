// question: What would become of these records, and which of their facts would change?
// params: rows LIST<MAP> as feed-records takes them
// returns: id STRING, scopes LIST<STRING> of the classes in which it is there, outcome STRING NEW, CHANGED, UNCHANGED or STAYS_REMOVED, changed LIST<STRING> names of facts; by id
// source: B-10
UNWIND $rows AS row
OPTIONAL MATCH (there:OneKind {recordId: row.recordId})
OPTIONAL MATCH (gone:RemovedRecord {recordId: row.recordId})
OPTIONAL MATCH (removal:Removal {recordId: row.recordId})
WITH row, there, removal, coalesce(there, gone) AS old
WITH row, there, removal, old,
  CASE WHEN removal IS NOT NULL THEN [removal.scope] WHEN there IS NULL THEN [] ELSE [label IN labels(there) WHERE label =~ 'S[0-9]+'] END AS scopes
WITH row, removal, old, scopes,
  [key IN keys(row.facts) WHERE key <> 'asOf' AND coalesce(old[key] <> row.facts[key], true)]
    + [key IN coalesce(keys(old), []) WHERE key <> 'asOf' AND row.facts[key] IS NULL]
    + CASE WHEN row.moves AND NOT row.newScope IN scopes THEN ['dataClass'] ELSE [] END AS changed
RETURN row.recordId AS id, scopes,
  CASE
    WHEN old IS NULL THEN 'NEW'
    WHEN removal IS NOT NULL AND removal.untilSent IS NULL THEN 'STAYS_REMOVED'
    WHEN coalesce(old.asOf > row.facts.asOf, false) OR size(changed) = 0 THEN 'UNCHANGED'
    ELSE 'CHANGED'
  END AS outcome, changed
ORDER BY id
