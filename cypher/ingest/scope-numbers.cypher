// question: Which number has the scope of each agency's data class?
// params: none
// returns: agencyId STRING, dataClass STRING, number INTEGER, audience STRING, in no order
// source: INV-3
MATCH (scope:Scope)-[:OF]->(agency:Agency)
RETURN agency.agencyId AS agencyId, scope.dataClass AS dataClass, scope.number AS number, scope.audience AS audience
