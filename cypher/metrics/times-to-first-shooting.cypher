// question: How long was it from purchase or theft of these guns to the first shooting that NIBIN links them to?
// params: firearmIds LIST<STRING>, at most 2,000
// returns: firearmId STRING, days INTEGER days, null where an owner gives the caller a band alone, band STRING; at most one row a gun, ordered by firearmId
// source: NESS "Benefits", eTrace (E-02, E-03); over the caller's view alone (binding decisions 4 and 15)
CALL leadgraph.timeToFirstShooting($firearmIds) YIELD firearmId, days, band
RETURN firearmId, days, band
ORDER BY firearmId
