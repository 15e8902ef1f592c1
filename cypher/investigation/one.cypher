// question: Which investigation has this id, of those that the user has, or that the user or the user's agency was given?
// params: id STRING, userId STRING, agencyId STRING
// returns: kept NODE; one row or none
// source: H-06
MATCH (kept:Investigation {investigationId: $id})
WHERE kept.by = $userId OR kept.sharedWith = $agencyId OR $userId IN kept.sentTo
RETURN kept
