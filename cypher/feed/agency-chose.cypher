// question: For which ways of entry was this agency's access asked for, in requests that have come to their end?
// params: agencyId STRING, states LIST<STRING> in which a request is granted
// returns: option STRING of each request; none for an agency that has access without one; in no order
// source: I-04, J-03
MATCH (request:AccessRequest {agencyId: $agencyId})
WHERE request.state IN $states
RETURN request.option AS option
