// question: With which records are these linked as the same?
// params: recordIds LIST<STRING>
// returns: recordId STRING of the list, otherId, rule STRING, score FLOAT
// source: requirements H-03
UNWIND $recordIds AS recordId
MATCH (:SharedRecord {recordId: recordId})-[link:SAME_AS]-(other:SharedRecord)
RETURN recordId, other.recordId AS otherId, link.rule AS rule, link.score AS score
ORDER BY recordId, otherId
