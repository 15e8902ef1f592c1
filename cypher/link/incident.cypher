// question: Which incident has this id?
// params: id STRING
// returns: incident NODE; one row or none
// source: A-14
MATCH (incident:Shooting|FirearmRecovery {recordId: $id})
RETURN incident
