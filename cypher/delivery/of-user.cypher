// question: How are this user's alerts sent?
// params: userId, channel STRING
// returns: delivery MAP; no row when they are not
// source: G-01
MATCH (delivery:AlertDelivery {userId: $userId, channel: $channel})
RETURN delivery {.*} AS delivery
