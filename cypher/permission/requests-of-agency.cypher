// question: What has this agency asked others for?
// params: agencyId STRING; at DATETIME and id STRING of the element before; limit INTEGER, at most 101
// returns: request MAP, records LIST<MAP> by record id; newest first, then by id
// source: R-10
MATCH (request:PermissionRequest {byAgency: $agencyId})
WHERE request.at < $at OR request.at = $at AND request.requestId > $id
WITH request
ORDER BY request.at DESC, request.requestId
LIMIT $limit
RETURN request {.*} AS request,
  COLLECT { MATCH (request)-[:ASKS_FOR]->(asked) RETURN asked {.*} AS record ORDER BY asked.about } AS records
ORDER BY request.at DESC, request.requestId
