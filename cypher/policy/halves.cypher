// question: Which halves of agreements have these agencies given and received?
// params: all BOOLEAN every agency; agencyIds LIST<STRING> else these
// returns: fromAgency STRING, toAgency STRING, agreementId STRING; each at least once, in no order
// source: K-01, K-02
MATCH (agency:Agency)
WHERE $all OR agency.agencyId IN $agencyIds
MATCH (agency)-[half:SHARES_WITH]-(:Agency)
// Of every agency, each half from the one that gave it.
WHERE NOT $all OR startNode(half) = agency
RETURN startNode(half).agencyId AS fromAgency, endNode(half).agencyId AS toAgency, coalesce(half.agreementId, '') AS agreementId
