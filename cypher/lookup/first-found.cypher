// question: Which records are the first of a list, after a place in it, among those with these words and values, or of these kinds?
// params: index STRING; what MAP words, exact values by property, labels and oris; property STRING and way STRING the order; after LIST<ANY> key and record id, or null; most INTEGER
// returns: record NODE, key INTEGER or STRING; in the order of key and record id
// source: A-04; the guard keeps the top of what the caller sees
CALL leadgraph.page($index, $what, $property, $way, $after, $most) YIELD node, key
RETURN node AS record, key
