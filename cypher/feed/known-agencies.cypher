// question: Which of these agencies are there?
// params: agencyIds LIST<STRING>
// returns: agencyId STRING, in order
// source: B-02
MATCH (agency:Agency)
WHERE agency.agencyId IN $agencyIds
RETURN agency.agencyId AS agencyId
ORDER BY agencyId
