// question: Which traced guns were fired at a shooting soon after they were bought or stolen?
// category: GUNS
// params:
//   days INTEGER = 365, 1 to 3650: most days from purchase or theft to the first shooting; where the owner gives bands alone, the whole band must be within it
//   caliber STRING, optional: only guns of this caliber
//   limit INTEGER = 25, 1 to 500: most rows
// returns:
//   gun NODE: the firearm
//   days INTEGER: days from its purchase, or else its theft, to the first shooting that the caller sees it linked to; null where the owner gives a band alone
//   band STRING: the band of the days: UNDER_30_DAYS, UNDER_90_DAYS, UNDER_1_YEAR, UNDER_3_YEARS or OVER_3_YEARS
//   shooting NODE: that shooting
// source: NESS "Benefits", eTrace (E-02, E-03)
// why: A short time points to a straw purchase or a theft that feeds shootings. The dates stay with the agency that asked for the trace, but follow from days and the date of the shooting; an owner may give bands instead.
// example: {"limit": 3}
MATCH (gun:Firearm)
WHERE ($caliber IS NULL OR gun.caliber = $caliber) AND EXISTS { (gun)-[:TRACED]->(:Trace) }
CALL leadgraph.timeToFirstShooting([gun.recordId]) YIELD days, band, shootingId
WITH gun, days, band, shootingId,
  coalesce(days, CASE band
    WHEN 'UNDER_30_DAYS' THEN 29
    WHEN 'UNDER_90_DAYS' THEN 89
    WHEN 'UNDER_1_YEAR' THEN 364
    WHEN 'UNDER_3_YEARS' THEN 1094
  END) AS atMost
WHERE atMost >= 0 AND atMost <= $days
MATCH (shooting:Shooting {recordId: shootingId})
RETURN gun, days, band, shooting
ORDER BY atMost, gun.recordId
LIMIT $limit
