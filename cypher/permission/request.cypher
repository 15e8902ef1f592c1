// question: What does this request ask for, and what was answered?
// params: requestId STRING
// returns: request MAP, records LIST<MAP> by record id; one row, none for an unknown request
// source: R-10
MATCH (request:PermissionRequest {requestId: $requestId})
RETURN request {.*} AS request,
  COLLECT { MATCH (request)-[:ASKS_FOR]->(asked) RETURN asked {.*} AS record ORDER BY asked.about } AS records
