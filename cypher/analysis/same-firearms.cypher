// question: Which records of guns are taken to be of the same gun?
// params: limit INTEGER, rows
// returns: one STRING, other STRING: record ids; ordered by both
// source: N-DEx manual 3.1, 1.4.3.4, correlation (H-03)
MATCH (near:Firearm)-[:SAME_AS]->(far:Firearm)
WITH DISTINCT near.recordId AS one, far.recordId AS other
RETURN one, other
ORDER BY one, other
LIMIT $limit
