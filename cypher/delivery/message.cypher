// question: Which id has the message that this worker sends about these alerts?
// params: userId, channel, worker, newId STRING, keys LIST<STRING> in their order
// returns: messageId STRING: that of the last try when it was about the same, otherwise the new one; no row when another has the delivery by now
// source: G-01
MATCH (delivery:AlertDelivery {userId: $userId, channel: $channel, claimedBy: $worker})
SET delivery.messageId = CASE WHEN delivery.messageId IS NOT NULL AND delivery.messageAbout = $keys THEN delivery.messageId ELSE $newId END,
  delivery.messageAbout = $keys
RETURN delivery.messageId AS messageId
