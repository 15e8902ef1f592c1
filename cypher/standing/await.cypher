// question: Is this account awaited now?
// params: key STRING, facts MAP: userId, agencyId, ori, identityProvider, lastName, firstName, assignedOn, openedAt, openedBy
// returns: awaited BOOLEAN, false when the agency awaits it already; one row
// source: O-02, J-10
OPTIONAL MATCH (before:AwaitedAccount {key: $key})
FOREACH (_ IN CASE WHEN before IS NULL THEN [1] ELSE [] END | CREATE (account:AwaitedAccount {key: $key}) SET account += $facts)
RETURN before IS NULL AS awaited
