// question: Which of these requests has this agency made?
// params: ids LIST<STRING>; agencyId STRING
// returns: request MAP, records LIST<MAP> by record id; by id
// source: R-10
MATCH (request:PermissionRequest {byAgency: $agencyId})
WHERE request.requestId IN $ids
RETURN request {.*} AS request,
  COLLECT { MATCH (request)-[:ASKS_FOR]->(asked) RETURN asked {.*} AS record ORDER BY asked.about } AS records
ORDER BY request.requestId
