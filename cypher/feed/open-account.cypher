// question: A new account of a program that sends records.
// params: accountId STRING; facts MAP
// returns: account MAP, one row
// source: S-03
MERGE (account:FeedAccount {accountId: $accountId})
SET account += $facts
RETURN account {.*} AS account
