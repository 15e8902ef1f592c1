// question: What does this version of a feed profile say?
// params: profileId STRING; version INTEGER
// returns: version MAP; none when there is none
// source: B-03
MATCH (version:FeedProfileVersion {profileId: $profileId, version: $version})
RETURN version {.*} AS version
