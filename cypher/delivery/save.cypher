// question: How are this user's alerts sent from now on?
// params: userId, channel STRING, facts MAP
// returns: delivery MAP with webhookName, webhookOff; what was sent before stays
// source: G-01
MERGE (delivery:AlertDelivery {userId: $userId, channel: $channel})
SET delivery += $facts, delivery.claimedBy = null, delivery.claimedUntil = null
WITH delivery
OPTIONAL MATCH (webhook:Webhook {webhookId: delivery.webhookId})
RETURN delivery {.*, webhookName: webhook.name, webhookOff: webhook.offSince IS NOT NULL} AS delivery
