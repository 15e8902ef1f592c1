// Addresses of agencies' own programs, entered by their administrators. Kept beside records; seen by their agency alone.
CREATE CONSTRAINT webhook_id IF NOT EXISTS FOR (n:Webhook) REQUIRE n.webhookId IS UNIQUE;
CREATE RANGE INDEX webhook_agency IF NOT EXISTS FOR (n:Webhook) ON (n.agencyId);
CREATE RANGE INDEX alert_delivery_webhook IF NOT EXISTS FOR (n:AlertDelivery) ON (n.webhookId);
