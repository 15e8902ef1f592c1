// question: Whose alerts are to be looked for now?
// params: channel STRING, now DATETIME, mostFailures INTEGER, limit INTEGER; afterDue DATETIME and afterUser STRING of the last one before, or both null
// returns: delivery MAP; the longest due first, then by userId
// source: G-01
MATCH (delivery:AlertDelivery)
WHERE delivery.channel = $channel AND delivery.dueAt <= $now AND delivery.renewBy > $now AND delivery.failures < $mostFailures
  AND (delivery.claimedUntil IS NULL OR delivery.claimedUntil <= $now)
  AND ($afterDue IS NULL OR delivery.dueAt > $afterDue OR delivery.dueAt = $afterDue AND delivery.userId > $afterUser)
OPTIONAL MATCH (webhook:Webhook {webhookId: delivery.webhookId})
WITH delivery, webhook
WHERE delivery.webhookId IS NULL OR webhook IS NOT NULL AND webhook.offSince IS NULL AND (webhook.notBefore IS NULL OR webhook.notBefore <= $now)
RETURN delivery {.*} AS delivery
ORDER BY delivery.dueAt, delivery.userId
LIMIT $limit
