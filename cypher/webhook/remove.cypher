// question: Which webhook is gone?
// params: webhookId STRING
// returns: webhookId STRING; those who have alerts sent there find that it is gone
// source: G-01
MATCH (webhook:Webhook {webhookId: $webhookId})
WITH webhook, webhook.webhookId AS webhookId
DELETE webhook
RETURN webhookId
