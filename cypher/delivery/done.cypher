// question: What has become of the delivery that this worker has taken?
// params: userId, channel, worker STRING, facts MAP
// returns: userId STRING; no row when another has it by now, or the user has saved it anew
// source: G-01
MATCH (delivery:AlertDelivery {userId: $userId, channel: $channel, claimedBy: $worker})
SET delivery += $facts, delivery.claimedBy = null, delivery.claimedUntil = null,
  delivery.messageId = CASE WHEN $facts.failures = 0 THEN null ELSE delivery.messageId END
RETURN delivery.userId AS userId
