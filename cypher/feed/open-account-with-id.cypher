// question: Is this feed account open?
// params: accountId STRING
// returns: account MAP; none when it was ended
// source: INV-50
MATCH (account:FeedAccount {accountId: $accountId})
WHERE account.endedAt IS NULL
RETURN account {.*} AS account
