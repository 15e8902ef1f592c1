// question: Which ORIs do these agencies hold?
// params: agencyIds LIST<STRING>
// returns: agencyId STRING, oris LIST<STRING> in order; ordered by agencyId
// source: binding decision 14
MATCH (ori:Ori)-[:BELONGS_TO]->(agency:Agency)
WHERE agency.agencyId IN $agencyIds
WITH agency.agencyId AS agencyId, ori.code AS code
ORDER BY agencyId, code
RETURN agencyId, collect(code) AS oris
ORDER BY agencyId
