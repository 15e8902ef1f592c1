// question: Under which id is this request for access kept now?
// params: request MAP of its facts
// returns: requestId STRING; one row
// source: J-02, J-03
MATCH (turn:ActState {name: 'acts'})
SET turn.requests = coalesce(turn.requests, 0) + 1
WITH turn.requests AS number
CREATE (request:AccessRequest {requestId: 'AR-' + randomUUID(), number: number})
SET request += $request
RETURN request.requestId AS requestId
