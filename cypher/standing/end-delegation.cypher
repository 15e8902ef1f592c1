// question: Which delegation to this user has ended now?
// params: userId STRING, at DATETIME
// returns: agencyId, userId STRING, since, endedAt DATETIME; one row, none when nothing was delegated
// source: U-03
MATCH (delegation:Delegation {userId: $userId})
WHERE delegation.endedAt IS NULL
SET delegation.endedAt = $at
RETURN delegation.agencyId AS agencyId, delegation.userId AS userId, delegation.since AS since, delegation.endedAt AS endedAt
