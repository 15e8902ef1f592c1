// question: Which agency awaits the user of this token?
// params: userId, identityProvider, ori STRING
// returns: agencyId STRING; one row, none when no agency does, or there is an account already
// source: O-01, O-02, O-05
MATCH (account:AwaitedAccount {userId: $userId, identityProvider: $identityProvider, ori: $ori})
WHERE NOT EXISTS { (:User {userId: $userId}) }
RETURN account.agencyId AS agencyId
