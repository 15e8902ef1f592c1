// question: What have these two agencies given each other?
// params: own STRING agency id, other STRING agency id
// returns: given BOOLEAN, received BOOLEAN, since ZONED DATETIME or null, agreementId STRING or null; one row, none for an unknown other agency
// source: K-01
MATCH (other:Agency {agencyId: $other})
OPTIONAL MATCH (:Agency {agencyId: $own})-[half:SHARES_WITH]-(other)
WITH other, count(CASE WHEN endNode(half) = other THEN 1 END) > 0 AS given, count(CASE WHEN startNode(half) = other THEN 1 END) > 0 AS received,
  max(half.since) AS since, max(half.agreementId) AS agreementId
RETURN given, received, since, agreementId
