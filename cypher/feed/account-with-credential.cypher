// question: Whose credential is this?
// params: credential STRING, its hash
// returns: account MAP; none when it is nobody's, or the account was ended
// source: INV-50
MATCH (account:FeedAccount {credential: $credential})
WHERE account.endedAt IS NULL
RETURN account {.*} AS account
