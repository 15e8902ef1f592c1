// question: Which of these records are linked with each other, and how?
// params: ids LIST<STRING>
// returns: from STRING, to STRING, link RELATIONSHIP; ordered by from, to, type and the fact in which two links of a type differ
// source: R-05
UNWIND $ids AS id
MATCH (record:AnyRecord {recordId: id})-[link]->(other:AnyRecord)
WHERE other.recordId IN $ids
RETURN DISTINCT record.recordId AS from, other.recordId AS to, link
ORDER BY from, to, type(link), coalesce(link.leadNumber, link.role, link.as, '')
