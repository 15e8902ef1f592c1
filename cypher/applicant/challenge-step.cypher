// question: What is the next step of this challenge?
// params: challengeId STRING; facts MAP, with the state
// returns: challenge MAP; one row
// source: Q-07, Q-08
MATCH (challenge:Challenge {challengeId: $challengeId})
SET challenge += $facts
RETURN challenge {.*} AS challenge
