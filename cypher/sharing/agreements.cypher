// question: With which agencies does this one have agreements and proposals, and in which state?
// params: own STRING agency id, state STRING or null for all, name STRING and id STRING of the agency before the page, limit INTEGER
// returns: agencyId STRING, name STRING, state STRING, since ZONED DATETIME or null, agreementId STRING or null; ordered by name, then id
// source: K-04, K-14
MATCH (:Agency {agencyId: $own})-[half:SHARES_WITH]-(other:Agency)
WITH other, count(CASE WHEN startNode(half) = other THEN 1 END) > 0 AS received, count(CASE WHEN endNode(half) = other THEN 1 END) > 0 AS given,
  max(half.since) AS since, max(half.agreementId) AS agreementId
WITH other, since, agreementId,
  CASE WHEN given AND received THEN 'IN_FORCE' WHEN given THEN 'PROPOSED_BY_US' ELSE 'PROPOSED_BY_THEM' END AS state
WHERE ($state IS NULL OR state = $state) AND (other.name > $name OR other.name = $name AND other.agencyId > $id)
RETURN other.agencyId AS agencyId, other.name AS name, state, since, agreementId
ORDER BY name, agencyId
LIMIT $limit
