// question: How far is this challenge?
// params: challengeId STRING; agencyId STRING that has a part in it
// returns: challenge MAP; one row, none when the agency has no part in it
// source: Q-05 to Q-08
MATCH (challenge:Challenge {challengeId: $challengeId})
WHERE challenge.byAgency = $agencyId OR challenge.toAgency = $agencyId
RETURN challenge {.*} AS challenge
