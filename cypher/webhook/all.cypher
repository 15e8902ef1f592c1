// question: Which webhooks are there?
// params: none
// returns: webhook MAP; by id
// source: G-01
MATCH (webhook:Webhook)
RETURN webhook {.*} AS webhook
ORDER BY webhook.webhookId
