// question: How many of these pairs are linked by this rule now? A pair that a file has linked, or its owners, stays as it is; what its owners hold for different is not linked.
// params: rule STRING, pairs LIST<MAP>: from STRING the lower id, to STRING, score FLOAT
// returns: linked INTEGER; one row
// source: requirements H-03, H-04
UNWIND $pairs AS pair
MATCH (from:SharedRecord {recordId: pair.from})
MATCH (to:SharedRecord {recordId: pair.to})
WHERE NOT EXISTS { (from)-[other:SAME_AS]-(to) WHERE other.rule <> $rule }
  AND NOT EXISTS { MATCH (:SameDecision {pair: pair.from + ' ' + pair.to, holds: 'DIFFERENT'}) }
MERGE (from)-[link:SAME_AS {rule: $rule}]->(to)
SET link.score = pair.score
RETURN count(link) AS linked
