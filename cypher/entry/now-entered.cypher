// question: Is the data of this incident entered from now on?
// params: recordId STRING, asOf DATETIME
// returns: nothing
// source: C-04, I-03
MATCH (incident:Shooting|FirearmRecovery {recordId: $recordId, rmsStatus: 'NOT_ENTERED'})
SET incident.rmsStatus = 'ENTERED', incident.asOf = $asOf
WITH incident
MATCH (source:RecordSource {of: incident.recordId})
SET source.changedBy = ''
