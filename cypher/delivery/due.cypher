// question: Whose alerts are to be looked for now?
// params: now DATETIME, mostFailures INTEGER, limit INTEGER
// returns: delivery MAP; the longest due first
// source: G-01
MATCH (delivery:AlertDelivery)
WHERE delivery.dueAt <= $now AND delivery.renewBy > $now AND delivery.failures < $mostFailures
  AND (delivery.claimedUntil IS NULL OR delivery.claimedUntil <= $now)
RETURN delivery {.*} AS delivery
ORDER BY delivery.dueAt, delivery.userId
LIMIT $limit
