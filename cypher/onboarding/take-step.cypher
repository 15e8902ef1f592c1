// question: What has become of this request by this step?
// params: requestId STRING, facts MAP of what is set by it, step MAP: at, by, role, step, reason
// returns: state STRING; one row
// source: J-02 to J-13
MATCH (request:AccessRequest {requestId: $requestId})
SET request += $facts
WITH request, COUNT { (request)-[:TAKEN]->(:AccessStep) } + 1 AS number
CREATE (request)-[:TAKEN]->(taken:AccessStep {number: number})
SET taken += $step
RETURN request.state AS state
