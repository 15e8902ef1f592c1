// question: What is a webhook like that is turned on again?
// params: webhookId STRING, now DATETIME
// returns: webhook MAP; what waits for it is due now
// source: G-01
MATCH (webhook:Webhook {webhookId: $webhookId})
SET webhook.failures = 0, webhook.failingSince = null, webhook.notBefore = null, webhook.offSince = null, webhook.offBecause = null
WITH webhook
OPTIONAL MATCH (delivery:AlertDelivery {webhookId: webhook.webhookId})
WHERE delivery.failures > 0
SET delivery.failures = 0, delivery.dueAt = $now
WITH DISTINCT webhook
RETURN webhook {.*} AS webhook
