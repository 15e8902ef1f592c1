// question: How many records have these words and values?
// params: index STRING; what MAP words, exact values by property, labels and oris
// returns: total INTEGER
// source: A-04; the guard counts what the caller sees
CALL leadgraph.total($index, $what) YIELD total
RETURN total
