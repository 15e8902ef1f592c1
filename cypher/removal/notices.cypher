// question: Which removed records was this agency told of, of classes that the caller sees, after this moment and id?
// params: agencyId STRING, scopes LIST<STRING> labels; at DATETIME and id STRING of the element before; limit INTEGER
// returns: notice MAP; newest first, then by id
// source: contract decision 17
MATCH (notice:RemovalNotice {toAgency: $agencyId})
OPTIONAL MATCH (removal:Removal {recordId: notice.recordId})
WITH notice, coalesce(removal.scope, notice.scope) AS scope
WHERE scope IN $scopes AND (notice.at < $at OR notice.at = $at AND notice.noticeId > $id)
WITH notice
ORDER BY notice.at DESC, notice.noticeId
LIMIT $limit
RETURN notice {.*} AS notice
ORDER BY notice.at DESC, notice.noticeId
