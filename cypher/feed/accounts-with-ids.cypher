// question: Which of these feed accounts are in the name of this agency, or may send its records?
// params: ids LIST<STRING>, agencyId STRING
// returns: account MAP; by id
// source: S-03
MATCH (account:FeedAccount)
WHERE account.accountId IN $ids AND (account.agencyId = $agencyId OR $agencyId IN account.agencies)
RETURN account {.*} AS account
ORDER BY account.accountId
