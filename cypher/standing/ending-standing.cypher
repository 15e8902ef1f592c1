// question: Whose dated standing ends before this moment, or has ended, though the account is active?
// params: agencyId STRING, state STRING whose agencies are meant too or null, before DATETIME, after STRING user id, limit INTEGER
// returns: userId, agencyId STRING, standingUntil DATETIME; by user id
// source: T-02, T-03, T-05, T-07
MATCH (user:User {status: 'ACTIVE'})-[:EMPLOYED_BY]->(:Ori)-[:BELONGS_TO]->(agency:Agency)
WHERE user.standingUntil < $before AND user.userId > $after AND (agency.agencyId = $agencyId
  OR coalesce(agency.state = $state, EXISTS { (agency)<-[:BELONGS_TO]-(held:Ori) WHERE left(held.code, 2) = $state }))
RETURN user.userId AS userId, agency.agencyId AS agencyId, user.standingUntil AS standingUntil
ORDER BY userId
LIMIT $limit
