// question: Who are the points of contact of this request now?
// params: requestId STRING, contacts LIST<MAP>: userId, identityProvider, lastName, firstName, ori
// returns: contacts INTEGER; one row
// source: J-08
MATCH (request:AccessRequest {requestId: $requestId})
FOREACH (old IN COLLECT { MATCH (request)-[:NAMES]->(contact:NamedContact) RETURN contact } | DETACH DELETE old)
FOREACH (new IN $contacts |
  CREATE (request)-[:NAMES]->(contact:NamedContact)
  SET contact = new
)
RETURN size($contacts) AS contacts
