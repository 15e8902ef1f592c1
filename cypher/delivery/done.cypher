// question: What has become of the delivery that this worker has taken?
// params: userId STRING, worker STRING, facts MAP
// returns: userId STRING; no row when another has it by now, or the user has saved it anew
// source: G-01
MATCH (delivery:AlertDelivery {userId: $userId, claimedBy: $worker})
SET delivery += $facts, delivery.claimedBy = null, delivery.claimedUntil = null
RETURN delivery.userId AS userId
