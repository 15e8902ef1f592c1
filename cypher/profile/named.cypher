// question: Which feed profile of this agency has this name, and what is its newest version?
// params: agencyId, name STRING
// returns: profile MAP, version MAP; none when there is none
// source: B-03
MATCH (profile:FeedProfile {agencyId: $agencyId, name: $name})
MATCH (version:FeedProfileVersion {profileId: profile.profileId, version: profile.version})
RETURN profile {.*} AS profile, version {.*} AS version
