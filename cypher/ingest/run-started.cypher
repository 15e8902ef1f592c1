// question: Notes that a source is being loaded.
// params: source STRING, manifest STRING
// returns: finished BOOLEAN
// source: 6.2
MERGE (run:IngestRun {source: $source})
SET run.manifest = $manifest, run.startedAt = datetime(), run.finished = false
REMOVE run.finishedAt
RETURN run.finished AS finished
