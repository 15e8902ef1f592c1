// question: Which ORIs does this agency hold, and which number has the scope of each of its data classes?
// params: agencyId STRING
// returns: oris LIST<STRING>, scopes LIST<MAP> dataClass, number, audience; no row without the agency
// source: I-01
MATCH (agency:Agency {agencyId: $agencyId})
RETURN [(ori:Ori)-[:BELONGS_TO]->(agency) | ori.code] AS oris,
  [(scope:Scope)-[:OF]->(agency) | {dataClass: scope.dataClass, number: scope.number, audience: scope.audience}] AS scopes
