// question: In which of these challenges has this agency a part?
// params: ids LIST<STRING>; agencyId STRING
// returns: challenge MAP; by id
// source: Q-05, Q-07
MATCH (challenge:Challenge)
WHERE challenge.challengeId IN $ids AND (challenge.byAgency = $agencyId OR challenge.toAgency = $agencyId)
RETURN challenge {.*} AS challenge
ORDER BY challenge.challengeId
