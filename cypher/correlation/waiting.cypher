// question: Which records of the next owner wait to be compared with others, and what do they say? Each batch is of one ORI, so that how it is cut tells an owner nothing of others.
// params: after STRING the ORI whose turn was last; owners INTEGER 1; limit INTEGER; labels LIST<STRING> of the kinds that are compared
// returns: recordId, ori STRING, changes INTEGER as often as it has changed while it waits, agencyId STRING, label STRING or null for one that is gone, facts MAP; by label and record id
// source: requirements H-03
MATCH (first:AwaitsCorrelation)
WHERE first.ownerOri > $after
MATCH (:Ori {code: first.ownerOri})-[:BELONGS_TO]->(owner:Agency)
WITH first.ownerOri AS ori, owner ORDER BY ori LIMIT $owners
MATCH (waiting:AwaitsCorrelation {ownerOri: ori})
WITH waiting, ori, owner ORDER BY waiting.of LIMIT $limit
OPTIONAL MATCH (record:AnyRecord {recordId: waiting.of})
RETURN waiting.of AS recordId, ori, waiting.changes AS changes, owner.agencyId AS agencyId,
  head([label IN labels(record) WHERE label IN $labels]) AS label,
  record {.*, latitude: record.point.latitude, longitude: record.point.longitude} AS facts
ORDER BY label, recordId
