// question: To and from which agencies has this one given or received anything?
// params: own STRING agency id
// returns: agencyId STRING, given BOOLEAN, received BOOLEAN; ordered by agencyId
// source: K-18
MATCH (:Agency {agencyId: $own})-[half:SHARES_WITH]-(other:Agency)
RETURN other.agencyId AS agencyId, count(CASE WHEN endNode(half) = other THEN 1 END) > 0 AS given,
  count(CASE WHEN startNode(half) = other THEN 1 END) > 0 AS received
ORDER BY agencyId
