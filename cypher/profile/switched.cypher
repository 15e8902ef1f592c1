// question: By which version is an export read from now on?
// params: profileId STRING; facts MAP of inUse (absent when it is switched off), switchedBy, switchedAt
// returns: profile MAP, version MAP (the newest), one row
// source: B-03
MATCH (profile:FeedProfile {profileId: $profileId})
SET profile.inUse = $facts.inUse, profile.switchedBy = $facts.switchedBy, profile.switchedAt = $facts.switchedAt
WITH profile
MATCH (version:FeedProfileVersion {profileId: profile.profileId, version: profile.version})
RETURN profile {.*} AS profile, version {.*} AS version
