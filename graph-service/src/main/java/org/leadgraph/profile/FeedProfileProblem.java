package org.leadgraph.profile;

import org.leadgraph.problem.ProblemCode;

enum FeedProfileProblem implements ProblemCode {
    /** The document is not a feed profile. The message says where; docs/feeds.md says what may stand there. */
    FEED_PROFILE_INVALID,
    /** The name of the profile is not fit. Use 1 to 60 lower-case letters, digits and hyphens. */
    FEED_PROFILE_NAME_INVALID,
    /** The agency has no feed profile, or no version of it, with this id. List them with {@code feedProfiles} and {@code feedProfileVersions}. */
    FEED_PROFILE_UNKNOWN,
    /** The profile has another newest version than the one that was edited, so nothing was saved. Read it with {@code feedProfile}, and save again based on it. */
    FEED_PROFILE_CHANGED,
    /** The sample is no first lines of an export. Give 1 to 100 rows of at most 50,000 characters, as a text or in Base64. */
    FEED_SAMPLE_INVALID,
    /** The profile does not take every row of the sample, so it was not switched on. See with {@code feedProfileTrial} which rows it refuses. */
    FEED_SAMPLE_REFUSED
}
