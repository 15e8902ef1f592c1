// question: What are these records, and which scope is each in?
// params: ids LIST<STRING> at most 1,000
// returns: recordId STRING, label STRING, scopes LIST<STRING> labels of scopes, agencyId STRING; in no order
// source: L-04
UNWIND $ids AS id
MATCH (record:AnyRecord {recordId: id})
MATCH (:Ori {code: record.ori})-[:BELONGS_TO]->(agency:Agency)
RETURN DISTINCT record.recordId AS recordId, head([label IN labels(record) WHERE NOT label =~ 'S[0-9]+']) AS label,
  [label IN labels(record) WHERE label =~ 'S[0-9]+'] AS scopes, agency.agencyId AS agencyId
