// question: What is this record of the agency, and has it been removed?
// params: recordId STRING, agencyId STRING
// returns: kind STRING label, scope STRING label or null for one that is in none or in several, ori STRING, removal MAP or null; one row, none when the agency has no such record
// source: contract decision 17
OPTIONAL MATCH (live:AnyRecord {recordId: $recordId})
OPTIONAL MATCH (gone:RemovedRecord {recordId: $recordId})
OPTIONAL MATCH (removal:Removal {recordId: $recordId})
WITH coalesce(live, gone) AS record, removal
MATCH (:Ori {code: record.ori})-[:BELONGS_TO]->(:Agency {agencyId: $agencyId})
WITH record, removal, [label IN labels(record) WHERE label =~ 'S[0-9]+'] AS scopes
RETURN coalesce(removal.kind, head([label IN labels(record) WHERE NOT label =~ 'S[0-9]+'])) AS kind,
  coalesce(removal.scope, CASE size(scopes) WHEN 1 THEN scopes[0] END) AS scope, record.ori AS ori, removal {.*} AS removal
