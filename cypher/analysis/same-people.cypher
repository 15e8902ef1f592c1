// question: Which records of people are taken to be of the same person?
// params: limit INTEGER, rows
// returns: one STRING, other STRING: record ids; ordered by both
// source: N-DEx manual 3.1, 1.4.3.4, correlation (H-03)
MATCH (near:Person)-[:SAME_AS]->(far:Person)
WITH DISTINCT near.recordId AS one, far.recordId AS other
RETURN one, other
ORDER BY one, other
LIMIT $limit
