// question: Which records has this feed brought, that nobody has changed or removed since, and that are absent from this snapshot, after this one?
// params: run STRING, feed STRING, newest DATETIME as of when the snapshot is true, after STRING record id, limit INTEGER
// returns: recordId STRING; by itself
// source: B-11
MATCH (source:RecordSource {feed: $feed})
WHERE coalesce(source.changedBy, '') <> '' AND NOT EXISTS { MATCH (:Removal {recordId: source.of}) }
  AND source.of > $after AND coalesce(source.seen, '') <> $run AND coalesce(source.asOf <= $newest, true)
RETURN source.of AS recordId
ORDER BY recordId
LIMIT $limit
