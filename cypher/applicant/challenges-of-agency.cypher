// question: Which challenges has this agency passed on, or to answer?
// params: agencyId STRING; at DATETIME and id STRING of the element before; limit INTEGER, at most 101
// returns: challenge MAP; newest first, then by id
// source: Q-05, Q-07
MATCH (challenge:Challenge)
WHERE (challenge.at < $at OR challenge.at = $at AND challenge.challengeId > $id) AND (challenge.byAgency = $agencyId OR challenge.toAgency = $agencyId)
WITH challenge
ORDER BY challenge.at DESC, challenge.challengeId
LIMIT $limit
RETURN challenge {.*} AS challenge
ORDER BY challenge.at DESC, challenge.challengeId
