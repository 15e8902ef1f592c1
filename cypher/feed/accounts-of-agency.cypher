// question: Which feed accounts are in the name of this agency, or may send its records, after this name and id?
// params: agencyId STRING, name STRING, id STRING, limit INTEGER
// returns: account MAP; by name, then id
// source: S-03
MATCH (account:FeedAccount)
WHERE (account.agencyId = $agencyId OR $agencyId IN account.agencies)
  AND (account.name > $name OR account.name = $name AND account.accountId > $id)
WITH account
ORDER BY account.name, account.accountId
LIMIT $limit
RETURN account {.*} AS account
ORDER BY account.name, account.accountId
