// question: What has the owner found about this record?
// params: requestId STRING; recordId STRING; facts MAP
// returns: requestId STRING; one row
// source: N-DEx manual 3.1, 1.3.11 (R-06)
MATCH (request:PermissionRequest {requestId: $requestId})-[:ASKS_FOR]->(asked:AskedRecord {about: $recordId})
SET asked += $facts
RETURN request.requestId AS requestId
