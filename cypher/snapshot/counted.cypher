// question: How many records has this feed brought that nobody has changed or removed since, and how many of them are absent from this snapshot?
// params: run STRING, feed STRING, newest DATETIME as of when the snapshot is true: what is newer is not absent
// returns: records INTEGER, absent INTEGER; one row
// source: B-11
MATCH (source:RecordSource {feed: $feed})
WHERE coalesce(source.changedBy, '') <> '' AND NOT EXISTS { MATCH (:Removal {recordId: source.of}) }
RETURN count(*) AS records, count(CASE WHEN coalesce(source.seen, '') <> $run AND coalesce(source.asOf <= $newest, true) THEN 1 END) AS absent
