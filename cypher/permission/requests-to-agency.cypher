// question: What was this agency asked for?
// params: agencyId STRING; states LIST<STRING>, all when empty; at DATETIME and id STRING of the element before; limit INTEGER, at most 101
// returns: request MAP, records LIST<MAP> by record id; newest first, then by id
// source: L-06
MATCH (request:PermissionRequest {toAgency: $agencyId})
WHERE (request.at < $at OR request.at = $at AND request.requestId > $id) AND (size($states) = 0 OR request.state IN $states)
WITH request
ORDER BY request.at DESC, request.requestId
LIMIT $limit
RETURN request {.*} AS request,
  COLLECT { MATCH (request)-[:ASKS_FOR]->(asked) RETURN asked {.*} AS record ORDER BY asked.about } AS records
ORDER BY request.at DESC, request.requestId
