// question: Which exceptions do these agencies make for whom?
// params: all BOOLEAN every agency; agencyIds LIST<STRING> else these
// returns: number INTEGER, kind STRING, target STRING, colour STRING; in no order
// source: L-08
MATCH (scope:Scope)-[:OF]->(agency:Agency)
WHERE $all OR agency.agencyId IN $agencyIds
MATCH (scope)-[exception:EXCEPTION]->(to:User|Agency|AgencyType)
RETURN scope.number AS number, CASE WHEN to:User THEN 'USER' WHEN to:Agency THEN 'AGENCY' ELSE 'AGENCY_TYPE' END AS kind,
  CASE WHEN to:User THEN to.userId WHEN to:Agency THEN to.agencyId ELSE to.code END AS target, exception.colour AS colour
