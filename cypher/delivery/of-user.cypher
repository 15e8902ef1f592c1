// question: How are this user's alerts sent?
// params: userId STRING
// returns: delivery MAP with webhookName, webhookOff; by channel; no row when they are not
// source: G-01
MATCH (delivery:AlertDelivery {userId: $userId})
OPTIONAL MATCH (webhook:Webhook {webhookId: delivery.webhookId})
RETURN delivery {.*, webhookName: webhook.name, webhookOff: webhook.offSince IS NOT NULL} AS delivery
ORDER BY delivery.channel
