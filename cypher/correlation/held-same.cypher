// question: What all owners of two records hold for the same is linked by that alone. How many such links are there?
// params: from STRING the lower id, to STRING
// returns: linked INTEGER; one row
// source: requirements H-03
MATCH (from:SharedRecord {recordId: $from}), (to:SharedRecord {recordId: $to})
OPTIONAL MATCH (from)-[other:SAME_AS]-(to)
WITH from, to, collect(other) AS others
FOREACH (other IN others | DELETE other)
MERGE (from)-[link:SAME_AS {rule: 'CONFIRMED'}]->(to)
SET link.score = 1.0
RETURN count(link) AS linked
