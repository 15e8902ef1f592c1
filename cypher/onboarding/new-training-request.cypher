// question: Under which number is this wish for training kept now?
// params: facts MAP: userId, agencyId, wish, at
// returns: number INTEGER, userId, agencyId, wish STRING, at DATETIME; one row
// source: J-17
MATCH (turn:ActState {name: 'acts'})
SET turn.trainingRequests = coalesce(turn.trainingRequests, 0) + 1
CREATE (request:TrainingRequest {number: turn.trainingRequests})
SET request += $facts
RETURN request.number AS number, request.userId AS userId, request.agencyId AS agencyId, request.wish AS wish, request.at AS at
