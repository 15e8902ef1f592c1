// question: Which requests for access concern this agency, as the one that asks or the division that submits, or are there at all?
// params: agencyId STRING, all BOOLEAN, before INTEGER number of the last one seen, limit INTEGER
// returns: requestId STRING, number INTEGER; newest first
// source: J-02, J-05
MATCH (request:AccessRequest)
WHERE request.number < $before AND ($all OR $agencyId IN [request.agencyId, request.divisionId])
RETURN request.requestId AS requestId, request.number AS number
ORDER BY number DESC
LIMIT $limit
