// question: Is the management of this agency's accounts delegated to this user?
// params: userId STRING, agencyId STRING
// returns: delegated BOOLEAN; one row
// source: U-03
RETURN EXISTS { MATCH (delegation:Delegation {userId: $userId, agencyId: $agencyId}) WHERE delegation.endedAt IS NULL } AS delegated
