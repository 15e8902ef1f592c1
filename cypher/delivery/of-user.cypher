// question: How are this user's alerts sent?
// params: userId STRING
// returns: delivery MAP; no row when they are not
// source: G-01
MATCH (delivery:AlertDelivery {userId: $userId})
RETURN delivery {.*} AS delivery
