// question: Which of these requests was this agency asked?
// params: ids LIST<STRING>; agencyId STRING
// returns: request MAP, records LIST<MAP> by record id; by id
// source: L-06
MATCH (request:PermissionRequest {toAgency: $agencyId})
WHERE request.requestId IN $ids
RETURN request {.*} AS request,
  COLLECT { MATCH (request)-[:ASKS_FOR]->(asked) RETURN asked {.*} AS record ORDER BY asked.about } AS records
ORDER BY request.requestId
