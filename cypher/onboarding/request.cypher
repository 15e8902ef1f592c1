// question: What is in this request for access, and who did what about it?
// params: requestId STRING
// returns: request MAP, contacts LIST<MAP> by user id, steps LIST<MAP> in their order; one row, none for an unknown request
// source: J-02 to J-13
MATCH (request:AccessRequest {requestId: $requestId})
RETURN properties(request) AS request,
  COLLECT {
    MATCH (request)-[:NAMES]->(contact:NamedContact)
    WITH contact ORDER BY contact.userId
    RETURN properties(contact)
  } AS contacts,
  COLLECT {
    MATCH (request)-[:TAKEN]->(step:AccessStep)
    WITH step ORDER BY step.number
    RETURN properties(step)
  } AS steps
