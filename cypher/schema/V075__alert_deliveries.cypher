// How users have their alerts sent. Kept beside records; nobody sees them but the user.
CREATE CONSTRAINT alert_delivery_user IF NOT EXISTS FOR (n:AlertDelivery) REQUIRE n.userId IS UNIQUE;
CREATE RANGE INDEX alert_delivery_due IF NOT EXISTS FOR (n:AlertDelivery) ON (n.dueAt);
