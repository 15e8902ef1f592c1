// question: Which user's alerts are not sent any more?
// params: userId, channel STRING
// returns: userId STRING; no row when they were not sent
// source: G-01
MATCH (delivery:AlertDelivery {userId: $userId, channel: $channel})
WITH delivery, delivery.userId AS userId
DELETE delivery
RETURN userId
