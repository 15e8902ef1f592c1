// question: Which of these records does the agency own, and what do they say now, and in which scope is each?
// params: ids LIST<STRING>, at most 201, agencyId STRING, labels LIST<STRING> of all kinds
// returns: recordId STRING, label STRING, scopes LIST<STRING> labels, facts MAP; ordered by recordId
// source: I-01
UNWIND $ids AS id
MATCH (record:AnyRecord {recordId: id})
MATCH (:Ori {code: record.ori})-[:BELONGS_TO]->(:Agency {agencyId: $agencyId})
RETURN DISTINCT record.recordId AS recordId, [label IN labels(record) WHERE label IN $labels][0] AS label,
  [label IN labels(record) WHERE NOT label IN $labels] AS scopes, properties(record) AS facts
ORDER BY recordId
