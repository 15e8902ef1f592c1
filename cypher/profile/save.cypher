// question: A new version of a feed profile, and the profile if it is the first.
// params: profileId, agencyId, name STRING; version INTEGER; facts MAP of document, digest, savedBy, savedAt, actId
// returns: profile MAP, version MAP, one row
// source: B-03
MERGE (profile:FeedProfile {profileId: $profileId})
ON CREATE SET profile.agencyId = $agencyId, profile.name = $name
SET profile.version = $version
MERGE (version:FeedProfileVersion {profileId: $profileId, version: $version})
ON CREATE SET version += $facts
RETURN profile {.*} AS profile, version {.*} AS version
