// question: Since when does this coordinator manage the agency's accounts?
// params: userId STRING, agencyId STRING, at DATETIME, by STRING user id
// returns: agencyId, userId STRING, since, endedAt DATETIME; one row
// source: U-03
OPTIONAL MATCH (old:Delegation {userId: $userId, agencyId: $agencyId})
WHERE old.endedAt IS NULL
WITH head(collect(old)) AS old
FOREACH (_ IN CASE WHEN old IS NULL THEN [1] ELSE [] END | CREATE (:Delegation {userId: $userId, agencyId: $agencyId, since: $at, by: $by}))
WITH 1 AS done
MATCH (delegation:Delegation {userId: $userId, agencyId: $agencyId})
WHERE delegation.endedAt IS NULL
RETURN delegation.agencyId AS agencyId, delegation.userId AS userId, delegation.since AS since, delegation.endedAt AS endedAt
