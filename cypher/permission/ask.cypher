// question: What is asked, of whom, about which records?
// params: requestId STRING; facts MAP of the request; records LIST<MAP> of about STRING and pointer BOOLEAN
// returns: requestId STRING; one row
// source: N-DEx manual 3.1, 1.3.9, 1.3.14 (R-02, R-10)
MERGE (request:PermissionRequest {requestId: $requestId})
ON CREATE SET request += $facts
WITH request
CALL (request) {
  UNWIND $records AS record
  MERGE (request)-[:ASKS_FOR]->(asked:AskedRecord {about: record.about})
  ON CREATE SET asked.pointer = record.pointer
}
RETURN request.requestId AS requestId
