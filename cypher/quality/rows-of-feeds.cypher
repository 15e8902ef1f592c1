// question: How many rows of files that this agency's programs sent in a period were read and refused?
// params: agencyId STRING, from, before DATETIME
// returns: kind STRING, files, rowsRead, refused INTEGER; by kind
// source: S-03
MATCH (run:FeedRun {agencyId: $agencyId, dryRun: false})
WHERE run.receivedAt >= $from AND run.receivedAt < $before
RETURN run.kind AS kind, count(run) AS files, sum(run.rowsRead) AS rowsRead, sum(run.refused) AS refused
ORDER BY kind
