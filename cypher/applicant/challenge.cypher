// question: Which record does an applicant challenge?
// params: challengeId STRING; facts MAP
// returns: challenge MAP; one row
// source: N-DEx manual 3.1, 1.3.7.3 (Q-05)
MERGE (challenge:Challenge {challengeId: $challengeId})
ON CREATE SET challenge += $facts
RETURN challenge {.*} AS challenge
