// question: Which open feed accounts of this agency have this name?
// params: name STRING, agencyId STRING
// returns: accountId STRING, in order
// source: S-03
MATCH (account:FeedAccount {name: $name, agencyId: $agencyId})
WHERE account.endedAt IS NULL
RETURN account.accountId AS accountId
ORDER BY accountId
