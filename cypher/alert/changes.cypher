// question: What has happened until now that an answer may show: policy changes, acts, loads?
// params: none
// returns: epoch INTEGER, acts INTEGER, loads INTEGER, lastLoad STRING or null; one row
// source: N-DEx manual 3.1, 1.4.3.4 (G-02, G-04)
OPTIONAL MATCH (policy:PolicyEpoch)
WITH coalesce(max(policy.number), 0) AS epoch
OPTIONAL MATCH (turn:ActState {name: 'acts'})
WITH epoch, coalesce(max(turn.number), 0) AS acts
OPTIONAL MATCH (run:IngestRun)
RETURN epoch, acts, count(run.finishedAt) AS loads, toString(max(run.finishedAt)) AS lastLoad
