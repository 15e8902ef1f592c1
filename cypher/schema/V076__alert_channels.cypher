// A user has alerts sent by more than one channel: by mail, as before, and by others.
MATCH (n:AlertDelivery) WHERE n.channel IS NULL SET n.channel = 'MAIL';
DROP CONSTRAINT alert_delivery_user IF EXISTS;
CREATE CONSTRAINT alert_delivery_channel IF NOT EXISTS FOR (n:AlertDelivery) REQUIRE (n.userId, n.channel) IS UNIQUE;
