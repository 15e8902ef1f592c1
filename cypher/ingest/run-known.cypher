// question: Is this source, as it is now, loaded completely?
// params: source STRING, manifest STRING
// returns: finished BOOLEAN, one row
// source: 6.2
OPTIONAL MATCH (run:IngestRun {source: $source, manifest: $manifest, finished: true})
RETURN run IS NOT NULL AS finished
