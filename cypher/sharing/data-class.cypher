// question: Which scope is this data class of this agency, and are records on their way into or out of it?
// params: agencyId STRING, dataClass STRING
// returns: number INTEGER, audience STRING, colour STRING, moving BOOLEAN; one row, none for an unknown class
// source: L-04
MATCH (scope:Scope {dataClass: $dataClass})-[:OF]->(:Agency {agencyId: $agencyId})
RETURN scope.number AS number, scope.audience AS audience, scope.colour AS colour,
  EXISTS { MATCH (move:RecordMove) WHERE move.state <> 'DONE' AND scope.number IN [move.fromNumber, move.toNumber] } AS moving
