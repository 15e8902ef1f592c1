// Feed profiles: how the rows of an agency's own export become rows of our files. None of it is a record, so no caller sees it. A version never changes.
CREATE CONSTRAINT feed_profile_id IF NOT EXISTS FOR (n:FeedProfile) REQUIRE n.profileId IS UNIQUE;
CREATE CONSTRAINT feed_profile_name IF NOT EXISTS FOR (n:FeedProfile) REQUIRE (n.agencyId, n.name) IS UNIQUE;
CREATE CONSTRAINT feed_profile_version IF NOT EXISTS FOR (n:FeedProfileVersion) REQUIRE (n.profileId, n.version) IS UNIQUE;
