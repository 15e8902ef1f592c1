// question: What does the owner answer?
// params: requestId STRING; answer MAP
// returns: requestId STRING; one row
// source: R-03, R-04
MATCH (request:PermissionRequest {requestId: $requestId})
SET request += $answer
RETURN request.requestId AS requestId
