// question: What is this run of a feed of the agency, and has it been undone?
// params: runId STRING, agencyId STRING
// returns: feed STRING, status STRING, endedAt DATETIME or null, trail BOOLEAN whether what it did is kept, nibin BOOLEAN, undo MAP or null; one row, none when the agency has no such run
// source: B-11
MATCH (run:FeedRun {runId: $runId, agencyId: $agencyId})
OPTIONAL MATCH (account:FeedAccount {accountId: run.accountId})
OPTIONAL MATCH (undo:RunUndo {runId: $runId})
RETURN run.feed AS feed, run.status AS status, run.endedAt AS endedAt, coalesce(run.trail, false) AS trail, coalesce(account.nibin, true) AS nibin, undo {.*} AS undo
