// question: How many days from purchase or theft of these guns to the first shooting that NIBIN links them to?
// params: firearmIds LIST<STRING>, at most 2,000
// returns: firearmId STRING, days INTEGER days, shooting NODE; at most one row a gun, ordered by firearmId
// source: NESS "Benefits", eTrace (E-02, E-03); over the caller's view alone (binding decision 4)
CALL leadgraph.timeToFirstShooting($firearmIds) YIELD firearmId, days, shootingId
MATCH (shooting:Shooting {recordId: shootingId})
RETURN firearmId, days, shooting
ORDER BY firearmId
