// question: Which two records of one kind are these, in the caller's view, and are they linked as the same?
// params: one, other STRING ids; labels LIST<STRING> of the kinds that are compared
// returns: one, other NODE, label STRING, oneFacts, otherFacts MAP, rule STRING or null, score FLOAT or null; one row, none when one of them is not there for the caller, or they are of two kinds
// source: requirements H-03
MATCH (one:AnyRecord {recordId: $one})
MATCH (other:AnyRecord {recordId: $other})
WHERE one <> other
WITH one, other, head([label IN labels(one) WHERE label IN $labels AND label IN labels(other)]) AS label
WHERE label IS NOT NULL
WITH one, other, label, head(COLLECT { MATCH (one)-[link:SAME_AS]-(other) RETURN link ORDER BY link.score DESC, link.rule }) AS link
RETURN one, other, label, link.rule AS rule, link.score AS score,
  one {.*, latitude: one.point.latitude, longitude: one.point.longitude} AS oneFacts,
  other {.*, latitude: other.point.latitude, longitude: other.point.longitude} AS otherFacts
