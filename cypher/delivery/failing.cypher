// question: How many deliveries fail?
// params: none
// returns: failing INTEGER, one row
// source: G-01
MATCH (delivery:AlertDelivery) WHERE delivery.failures > 0
RETURN count(*) AS failing
