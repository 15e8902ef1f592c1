// question: What must the owner know at once?
// params: noticeId STRING; facts MAP
// returns: noticeId STRING; one row
// source: N-DEx manual 3.1, 1.3.13 (R-08)
MERGE (notice:Notice {noticeId: $noticeId})
ON CREATE SET notice += $facts
RETURN notice.noticeId AS noticeId
