// question: Does this worker take the delivery?
// params: userId, channel, worker STRING, now DATETIME, until DATETIME
// returns: delivery MAP; no row when another has it or it is not due
// source: G-01
MATCH (delivery:AlertDelivery {userId: $userId, channel: $channel})
WHERE delivery.dueAt <= $now AND (delivery.claimedUntil IS NULL OR delivery.claimedUntil <= $now)
SET delivery.claimedBy = $worker, delivery.claimedUntil = $until
RETURN delivery {.*} AS delivery
