// question: Ends an open feed account of this agency.
// params: accountId STRING, agencyId STRING, by STRING, at DATETIME
// returns: account MAP; none when the agency has no such open account
// source: S-03
MATCH (account:FeedAccount {accountId: $accountId, agencyId: $agencyId})
WHERE account.endedAt IS NULL
SET account.endedAt = $at, account.endedBy = $by
RETURN account {.*} AS account
