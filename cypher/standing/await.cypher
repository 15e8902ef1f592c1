// question: Is this account awaited now?
// params: key STRING, facts MAP: userId, agencyId, ori, identityProvider, lastName, firstName, assignedOn, openedAt, openedBy; roles LIST<STRING> that it is to have, beside those it has
// returns: awaited BOOLEAN, false when the agency awaits it already; one row
// source: O-02, J-10
OPTIONAL MATCH (before:AwaitedAccount {key: $key})
FOREACH (_ IN CASE WHEN before IS NULL THEN [1] ELSE [] END | CREATE (account:AwaitedAccount {key: $key}) SET account += $facts)
WITH before IS NULL AS awaited
MATCH (account:AwaitedAccount {key: $key})
SET account.roles = COLLECT { UNWIND coalesce(account.roles, []) + $roles AS role RETURN DISTINCT role ORDER BY role }
RETURN awaited
