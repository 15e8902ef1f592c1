// question: Which webhooks has this agency?
// params: agencyId STRING
// returns: webhook MAP; by name, then id
// source: G-01
MATCH (webhook:Webhook {agencyId: $agencyId})
RETURN webhook {.*} AS webhook
ORDER BY webhook.name, webhook.webhookId
