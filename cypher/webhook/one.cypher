// question: What is kept of this webhook of the agency?
// params: webhookId, agencyId STRING
// returns: webhook MAP; no row when the agency has no such one
// source: G-01
MATCH (webhook:Webhook {webhookId: $webhookId, agencyId: $agencyId})
RETURN webhook {.*} AS webhook
