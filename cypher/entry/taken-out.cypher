// question: Which links between an incident and a record that was wrongly entered at it are gone?
// params: incidentId STRING, recordId STRING, types LIST<STRING>
// returns: links INTEGER
// source: I-03
MATCH (incident:Shooting|FirearmRecovery {recordId: $incidentId})-[link]->(record:AnyRecord {recordId: $recordId})
WHERE type(link) IN $types
DELETE link
RETURN count(*) AS links
