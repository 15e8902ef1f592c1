// question: What has this agency asked for about these records, and what was it granted?
// params: agencyId STRING; recordIds LIST<STRING>
// returns: recordId STRING, verified BOOLEAN, content STRING digest of what was verified, request MAP; ordered by recordId, newest first
// source: R-02 to R-06
MATCH (asked:AskedRecord)<-[:ASKS_FOR]-(request:PermissionRequest {byAgency: $agencyId})
WHERE asked.about IN $recordIds
RETURN asked.about AS recordId, coalesce(asked.verified, false) AS verified, asked.verifiedContent AS content,
  request {.requestId, .state, .useCode, .uses, .terms, .until, .at} AS request
ORDER BY recordId, request.at DESC, request.requestId
