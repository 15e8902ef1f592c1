// question: What was this agency told about uses of its records?
// params: agencyId STRING; openOnly BOOLEAN, only what was not confirmed yet; at DATETIME and id STRING of the element before; limit INTEGER, at most 101
// returns: notice MAP; newest first, then by id
// source: R-08
MATCH (notice:Notice {toAgency: $agencyId})
WHERE (notice.at < $at OR notice.at = $at AND notice.noticeId > $id) AND (NOT $openOnly OR notice.acknowledgedAt IS NULL)
WITH notice
ORDER BY notice.at DESC, notice.noticeId
LIMIT $limit
RETURN notice {.*} AS notice
ORDER BY notice.at DESC, notice.noticeId
