// question: Which awaited account is not that of a contact any more?
// params: key STRING
// returns: userId STRING; one row, none when it is not awaited
// source: J-09
MATCH (account:AwaitedAccount {key: $key})
SET account.roles = [role IN account.roles WHERE NOT role IN ['APPLICATION_ADMINISTRATOR', 'POINT_OF_CONTACT']]
RETURN account.userId AS userId
