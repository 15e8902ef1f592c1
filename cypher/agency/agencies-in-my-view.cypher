// question: Whose records does the caller see, or may be pointed at?
// params: none
// returns: agencyId STRING, greenScopes INTEGER, pointerScopes INTEGER; ordered by agencyId
// source: K-14: one's own view, never another agency's partners
CALL leadgraph.sources() YIELD agencyId, greenScopes, pointerScopes
RETURN agencyId, greenScopes, pointerScopes
ORDER BY agencyId
