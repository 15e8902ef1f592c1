// question: Which of these notices was this agency sent?
// params: ids LIST<STRING>; agencyId STRING
// returns: notice MAP; by id
// source: R-08
MATCH (notice:Notice {toAgency: $agencyId})
WHERE notice.noticeId IN $ids
RETURN notice {.*} AS notice
ORDER BY notice.noticeId
