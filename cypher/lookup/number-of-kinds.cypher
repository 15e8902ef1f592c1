// question: How many records of these kinds are there?
// params: labels LIST<STRING>
// returns: total INTEGER
// source: A-04; the guard counts what the caller sees
CALL leadgraph.count($labels) YIELD total
RETURN total
