// question: What did eTrace tell the agency that asked?
// params: traceRecordIds LIST<STRING>
// returns: traceRecordId STRING, detail NODE; ordered by traceRecordId, recordId of the detail
// source: binding decision 15 (E-03): details stay with the agency that asked
UNWIND $traceRecordIds AS traceRecordId
MATCH (:Trace {recordId: traceRecordId})-[:DETAILED_BY]->(detail:TraceDetail)
RETURN traceRecordId, detail
ORDER BY traceRecordId, detail.recordId
