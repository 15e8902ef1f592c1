// question: Which of these feed profiles are this agency's, and what are their newest versions?
// params: ids LIST<STRING>, agencyId STRING
// returns: profile MAP, version MAP; by id
// source: B-03
MATCH (profile:FeedProfile)
WHERE profile.profileId IN $ids AND profile.agencyId = $agencyId
MATCH (version:FeedProfileVersion {profileId: profile.profileId, version: profile.version})
RETURN profile {.*} AS profile, version {.*} AS version
ORDER BY profile.profileId
