// question: Was an act with this key done before? This one leaves its mark, which is there if the act is.
// params: attemptId, actId, act STRING, key, what STRING or null
// returns: actId, what STRING, at DATETIME of the act that was done with this key; one row, with null where there was none
// source: CJIS Security Policy 5.9.4, AU-2
OPTIONAL MATCH (before:ActMark {key: $key})
CREATE (mark:ActMark {attemptId: $attemptId, actId: $actId, act: $act, at: datetime(), outcome: 'DONE'})
SET mark.key = CASE WHEN before IS NULL THEN $key END, mark.what = $what
RETURN before.actId AS actId, before.what AS what, before.at AS at
