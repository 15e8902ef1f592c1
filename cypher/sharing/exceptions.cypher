// question: Which exceptions does a class of records have?
// params: number INTEGER
// returns: kind STRING, target STRING, colour STRING; ordered by kind, then target
// source: L-08
MATCH (:Scope {number: $number})-[exception:EXCEPTION]->(to:User|Agency|AgencyType)
RETURN CASE WHEN to:User THEN 'USER' WHEN to:Agency THEN 'AGENCY' ELSE 'AGENCY_TYPE' END AS kind,
  CASE WHEN to:User THEN to.userId WHEN to:Agency THEN to.agencyId ELSE to.code END AS target, exception.colour AS colour
ORDER BY kind, target
