// question: Does this worker take the delivery?
// params: userId, channel, worker STRING, now DATETIME, until DATETIME
// returns: delivery MAP; no row when another has it or it is not due, when its webhook is not to be tried now, or is not one of the agency that employs the user
// source: G-01
MATCH (delivery:AlertDelivery {userId: $userId, channel: $channel})
WHERE delivery.dueAt <= $now AND (delivery.claimedUntil IS NULL OR delivery.claimedUntil <= $now)
OPTIONAL MATCH (webhook:Webhook {webhookId: delivery.webhookId})
WITH delivery, webhook
WHERE delivery.webhookId IS NULL OR webhook IS NOT NULL AND webhook.offSince IS NULL AND (webhook.notBefore IS NULL OR webhook.notBefore <= $now)
  AND EXISTS { (:User {userId: $userId})-[:EMPLOYED_BY]->(:Ori)-[:BELONGS_TO]->(:Agency {agencyId: webhook.agencyId}) }
SET delivery.claimedBy = $worker, delivery.claimedUntil = $until
RETURN delivery {.*, webhookName: webhook.name} AS delivery
