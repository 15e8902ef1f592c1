// question: Whose are these two records, and are they of one kind that is compared?
// params: one, other STRING ids; labels LIST<STRING> of the kinds that are compared
// returns: label STRING, owners LIST<STRING> agency ids, each once; one row, none when one of them is gone or they are of two kinds
// source: requirements H-03
MATCH (one:AnyRecord {recordId: $one}), (other:AnyRecord {recordId: $other})
MATCH (:Ori {code: one.ori})-[:BELONGS_TO]->(first:Agency)
MATCH (:Ori {code: other.ori})-[:BELONGS_TO]->(second:Agency)
WITH head([label IN labels(one) WHERE label IN $labels AND label IN labels(other)]) AS label, first, second
WHERE label IS NOT NULL
RETURN label, CASE WHEN first = second THEN [first.agencyId] ELSE [first.agencyId, second.agencyId] END AS owners
