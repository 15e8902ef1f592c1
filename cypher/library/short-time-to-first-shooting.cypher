// question: Which traced guns were fired at a shooting soon after they were bought or stolen?
// category: GUNS
// params:
//   days INTEGER = 365, 1 to 3650: most days from purchase or theft to the first shooting
//   caliber STRING, optional: only guns of this caliber
//   limit INTEGER = 25, 1 to 500: most rows
// returns:
//   gun NODE: the firearm
//   days INTEGER: days from its purchase, or else its theft, to the first shooting that the caller sees it linked to
//   shooting NODE: that shooting
// source: NESS "Benefits", eTrace (E-02, E-03)
// why: A short time points to a straw purchase or a theft that feeds shootings; the dates themselves stay with the agency that asked for the trace.
// example: {"limit": 3}
MATCH (gun:Firearm)
WHERE ($caliber IS NULL OR gun.caliber = $caliber) AND EXISTS { (gun)-[:TRACED]->(:Trace) }
CALL leadgraph.timeToFirstShooting([gun.recordId]) YIELD days, shootingId
WITH gun, days, shootingId
WHERE days >= 0 AND days <= $days
MATCH (shooting:Shooting {recordId: shootingId})
RETURN gun, days, shooting
ORDER BY days, gun.recordId
LIMIT $limit
