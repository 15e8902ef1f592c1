// question: Which webhook has the agency from now on?
// params: webhookId STRING, facts MAP
// returns: webhook MAP
// source: G-01
MERGE (webhook:Webhook {webhookId: $webhookId})
SET webhook += $facts
RETURN webhook {.*} AS webhook
