// question: Which feed profiles has this agency, after this name?
// params: agencyId STRING; after STRING, name of the element before; limit INTEGER
// returns: profile MAP, version MAP (the newest); by name
// source: B-03
MATCH (profile:FeedProfile {agencyId: $agencyId})
WHERE profile.name > $after
WITH profile
ORDER BY profile.name
LIMIT $limit
MATCH (version:FeedProfileVersion {profileId: profile.profileId, version: profile.version})
RETURN profile {.*} AS profile, version {.*} AS version
ORDER BY profile.name
