// question: Which records wait to be compared with others, those of one owner beside each other, and what do they say?
// params: limit INTEGER, labels LIST<STRING> of the kinds that are compared
// returns: recordId STRING, changes INTEGER as often as it has changed while it waits, agencyId STRING, label STRING or null for one that is gone, facts MAP
// source: requirements H-03
MATCH (waiting:AwaitsCorrelation)
WHERE waiting.ownerOri > ''
MATCH (:Ori {code: waiting.ownerOri})-[:BELONGS_TO]->(owner:Agency)
WITH waiting, owner ORDER BY waiting.ownerOri LIMIT $limit
OPTIONAL MATCH (record:AnyRecord {recordId: waiting.of})
RETURN waiting.of AS recordId, waiting.changes AS changes, owner.agencyId AS agencyId,
  head([label IN labels(record) WHERE label IN $labels]) AS label, record {.*, latitude: record.point.latitude, longitude: record.point.longitude} AS facts
ORDER BY agencyId, label, recordId
