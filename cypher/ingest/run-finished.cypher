// question: Notes that a source is loaded, and what became of its rows.
// params: source STRING, read INTEGER, created INTEGER, updated INTEGER, unchanged INTEGER, refused INTEGER
// returns: finished BOOLEAN
// source: 6.2
MATCH (run:IngestRun {source: $source})
SET run.finished = true, run.finishedAt = datetime(), run.read = $read, run.created = $created, run.updated = $updated, run.unchanged = $unchanged,
  run.refused = $refused
RETURN run.finished AS finished
