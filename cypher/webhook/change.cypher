// question: What is kept of a webhook from now on?
// params: webhookId STRING, facts MAP
// returns: webhook MAP; no row without it
// source: G-01
MATCH (webhook:Webhook {webhookId: $webhookId})
SET webhook += $facts
RETURN webhook {.*} AS webhook
