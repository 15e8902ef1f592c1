// question: What was this agency told about its agreements?
// params: own STRING its id; before INTEGER number of the last one seen; limit INTEGER
// returns: number INTEGER, agencyId STRING, kind STRING, at DATETIME; newest first
// source: Collective Data Sharing FAQ, "opt out" (K-01, K-11)
MATCH (notice:AgreementNotice {toAgency: $own})
WHERE notice.number < $before
RETURN notice.number AS number, notice.byAgency AS agencyId, notice.kind AS kind, notice.at AS at
ORDER BY number DESC
LIMIT $limit
