// question: What is known of the awaited account, which is one no longer?
// params: key, identityProvider, ori STRING
// returns: lastName, firstName, openedBy STRING, roles LIST<STRING>, assignedOn DATE; one row, none when it is not awaited, or there is an account already
// source: O-01, O-02, O-05
MATCH (account:AwaitedAccount {key: $key, identityProvider: $identityProvider, ori: $ori})
WHERE NOT EXISTS { (:User {userId: account.userId}) }
WITH account, account.lastName AS lastName, account.firstName AS firstName, account.openedBy AS openedBy, coalesce(account.roles, []) AS roles, account.assignedOn AS assignedOn
DELETE account
RETURN lastName, firstName, openedBy, roles, assignedOn
