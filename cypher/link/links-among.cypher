// question: Which of these records are linked with each other, and how?
// params: ids LIST<STRING>
// returns: from NODE, to NODE, link RELATIONSHIP; ordered by recordId of from, to, type and the fact in which two links of a type differ
// source: A-14, R-05
UNWIND $ids AS id
MATCH (record:AnyRecord {recordId: id})-[link]->(other:AnyRecord)
WHERE other.recordId IN $ids
RETURN DISTINCT record AS from, other AS to, link
ORDER BY record.recordId, other.recordId, type(link), coalesce(link.leadNumber, link.role, link.as, ''), properties(link)
