// question: How many policy changes were there until now?
// params: none
// returns: epoch INTEGER; one row
// source: N-DEx manual 3.1, 1.4.3.4 (G-04)
OPTIONAL MATCH (policy:PolicyEpoch)
RETURN coalesce(max(policy.number), 0) AS epoch
