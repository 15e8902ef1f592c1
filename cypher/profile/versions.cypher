// question: Which versions has this feed profile, before this one?
// params: profileId STRING; before INTEGER, number of the element before; limit INTEGER
// returns: version MAP; newest first
// source: B-03
MATCH (version:FeedProfileVersion {profileId: $profileId})
WHERE version.version < $before
WITH version
ORDER BY version.version DESC
LIMIT $limit
RETURN version {.*} AS version
ORDER BY version.version DESC
