// question: Which records have a key in common with these, and what do they say?
// params: rows LIST<MAP>: recordId, keys LIST<STRING>
// returns: recordId STRING of a row, otherId STRING, facts MAP of the other; each pair once
// source: requirements H-03
UNWIND $rows AS row
MATCH (same:MatchKey)
WHERE same.key IN row.keys AND same.of <> row.recordId
WITH DISTINCT row.recordId AS recordId, same.of AS otherId
MATCH (other:SharedRecord {recordId: otherId})
RETURN recordId, otherId, other {.*, latitude: other.point.latitude, longitude: other.point.longitude} AS facts
ORDER BY recordId, otherId
