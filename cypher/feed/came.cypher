// question: Notes that a feed has come with rows to take.
// params: runId STRING
// returns: accountId STRING; none for a dry run
// source: B-01
MATCH (run:FeedRun {runId: $runId})
WHERE NOT run.dryRun
MATCH (account:FeedAccount {accountId: run.accountId})
SET account.cameAt = run.receivedAt
RETURN account.accountId AS accountId
