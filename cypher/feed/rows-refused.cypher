// question: Notes rows of a run that were refused, each once.
// params: runId STRING; refusals LIST<MAP> of line, lastLine, position, column, code, shape, message
// returns: refused INTEGER
// source: B-09
UNWIND $refusals AS given
MERGE (refusal:FeedRefusal {runId: $runId, line: given.line})
SET refusal += given
RETURN count(*) AS refused
