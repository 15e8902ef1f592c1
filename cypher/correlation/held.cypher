// question: About which of these pairs have the owners of both records decided, so that no rule links or unlinks them?
// params: pairs LIST<STRING> two ids with a blank between, the lower first
// returns: pair STRING, each once; in no order
// source: requirements H-03
MATCH (decision:SameDecision)
WHERE decision.pair IN $pairs AND decision.holds IS NOT NULL
RETURN DISTINCT decision.pair AS pair
