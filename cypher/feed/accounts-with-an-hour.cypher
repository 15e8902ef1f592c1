// question: Which open feed accounts have an hour by which they send?
// params: none
// returns: account MAP; by id
// source: B-01
MATCH (account:FeedAccount)
WHERE account.endedAt IS NULL AND account.dueBy IS NOT NULL
RETURN account {.*} AS account
ORDER BY account.accountId
