// question: Which training do users wish for?
// params: before INTEGER number of the last one seen, limit INTEGER
// returns: number INTEGER, userId, agencyId, wish STRING, at DATETIME; newest first
// source: J-17
MATCH (request:TrainingRequest)
WHERE request.number < $before
RETURN request.number AS number, request.userId AS userId, request.agencyId AS agencyId, request.wish AS wish, request.at AS at
ORDER BY number DESC
LIMIT $limit
