// question: Who at the owner has taken note of this?
// params: noticeId STRING; agencyId STRING of the owner; by STRING; now DATETIME
// returns: notice MAP; one row, none for another agency's notice
// source: R-08
MATCH (notice:Notice {noticeId: $noticeId, toAgency: $agencyId})
SET notice.acknowledgedBy = coalesce(notice.acknowledgedBy, $by), notice.acknowledgedAt = coalesce(notice.acknowledgedAt, $now)
RETURN notice {.*} AS notice
