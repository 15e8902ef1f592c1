// question: Which of these records has this agency used under exigent circumstances?
// params: agencyId STRING; recordIds LIST<STRING>; since DATETIME
// returns: recordId STRING, use STRING; ordered by recordId, use
// source: R-07
MATCH (used:RecordUsed {byAgency: $agencyId, basis: 'EXIGENT'})
WHERE used.about IN $recordIds AND used.at >= $since
RETURN DISTINCT used.about AS recordId, used.use AS use
ORDER BY recordId, use
