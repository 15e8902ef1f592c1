// question: Of which states is this agency?
// params: agencyId STRING
// returns: states LIST<STRING>; one row, none for an unknown agency
// source: binding decision 16
MATCH (agency:Agency {agencyId: $agencyId})
RETURN CASE WHEN agency.state IS NULL
    THEN COLLECT { MATCH (agency)<-[:BELONGS_TO]-(held:Ori) RETURN DISTINCT left(held.code, 2) AS state ORDER BY state }
    ELSE [agency.state] END AS states
