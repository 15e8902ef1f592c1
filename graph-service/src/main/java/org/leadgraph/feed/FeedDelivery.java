package org.leadgraph.feed;

import org.jspecify.annotations.Nullable;
import org.leadgraph.model.FeedFile;
import org.leadgraph.model.RecordKind;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.profile.ProfileInUse;
import org.springframework.stereotype.Component;

/** Whether a file says what has changed, or all that there is. */
@Component
class FeedDelivery {
    private static final int PERCENT = 100;

    private final FeedSettings settings;

    FeedDelivery(FeedSettings settings) {
        this.settings = settings;
    }

    /**
     * Of a file of ours.
     *
     * @param snapshot
     *            what the sender says; null when it says nothing
     * @param mostAbsent
     *            likewise
     * @return in percent, of a snapshot; null for one that is none
     * @throws InvalidRequest
     *             when such a file or account may not
     */
    @Nullable
    Integer mostAbsent(@Nullable Boolean snapshot, @Nullable Integer mostAbsent, FeedAccount account, FeedFile file) {
        boolean whole = Boolean.TRUE.equals(snapshot);
        if (whole && (account.nibin() || !(file.of() instanceof RecordKind))) {
            throw invalid("Only files of records of the agency's own account can be snapshots.");
        }
        return chosen(whole, mostAbsent, null);
    }

    /** Of an export; the sender's word goes before the profile's. */
    @Nullable
    Integer mostAbsent(@Nullable Boolean snapshot, @Nullable Integer mostAbsent, ProfileInUse profile) {
        return chosen(snapshot == null ? profile.snapshot() : snapshot, mostAbsent, profile.mostAbsent());
    }

    private @Nullable Integer chosen(boolean snapshot, @Nullable Integer said, @Nullable Integer ofProfile) {
        if (said != null && (!snapshot || said < 0 || said > PERCENT)) {
            throw invalid("`mostAbsent` is a whole number of percent from 0 to 100, and only of a snapshot.");
        }
        Integer otherwise = ofProfile == null ? Integer.valueOf(settings.mostAbsent()) : ofProfile;
        return !snapshot ? null : said == null ? otherwise : said;
    }

    private static InvalidRequest invalid(String message) {
        return new InvalidRequest(FeedProblem.FEED_DELIVERY_INVALID, message);
    }
}
