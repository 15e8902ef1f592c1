// question: With whom has this agency an agreement of both sides?
// params: agencyId STRING
// returns: agencyId STRING; ordered by agencyId
// source: K-01; INV-34: one's own agreements only
MATCH (own:Agency {agencyId: $agencyId})-[:SHARES_WITH]->(partner:Agency)-[:SHARES_WITH]->(own)
RETURN DISTINCT partner.agencyId AS agencyId
ORDER BY agencyId
