// question: What did this record say before it was changed, before this version?
// params: recordId STRING; scopes LIST<STRING> labels of scopes that the caller sees: what a record said in a stricter class is not shown for its being in another one now; only DATETIME or null, to have the one version that held then; at DATETIME and id STRING of the element before; limit INTEGER
// returns: version MAP, latitude FLOAT or null, longitude FLOAT or null; the newest first, then by id
// source: contract decision 17
MATCH (:AnyRecord {recordId: $recordId})
MATCH (version:RecordVersion {of: $recordId})
WHERE version.scope IN $scopes AND (version.replacedAt < $at OR version.replacedAt = $at AND version.versionId > $id)
  AND ($only IS NULL OR version.replacedAt > $only AND NOT EXISTS {
    MATCH (earlier:RecordVersion {of: $recordId})
    WHERE earlier.scope IN $scopes AND earlier.replacedAt > $only AND earlier.replacedAt < version.replacedAt
  })
WITH version
ORDER BY version.replacedAt DESC, version.versionId
LIMIT $limit
RETURN version {.*} AS version, version.point.latitude AS latitude, version.point.longitude AS longitude
ORDER BY version.replacedAt DESC, version.versionId
