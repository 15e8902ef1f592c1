// question: Which classes of records do these agencies have, and who is to see them?
// params: all BOOLEAN every agency; agencyIds LIST<STRING> else these
// returns: number INTEGER, agencyId STRING, dataClass STRING, audience STRING, colour STRING, heldWith LIST<INTEGER>; in no order
// source: L-04 to L-07
MATCH (scope:Scope)-[:OF]->(agency:Agency)
WHERE ($all OR agency.agencyId IN $agencyIds) AND COUNT { (scope)-[:OF]->() } = 1
RETURN scope.number AS number, agency.agencyId AS agencyId, scope.dataClass AS dataClass, scope.audience AS audience, scope.colour AS colour,
  coalesce(scope.heldWith, []) AS heldWith
