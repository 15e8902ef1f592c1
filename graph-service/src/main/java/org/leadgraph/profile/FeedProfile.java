package org.leadgraph.profile;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Row;

/**
 * How rows of one of an agency's exports become rows of ours, with the newest of its versions.
 *
 * @param version
 *            number of the newest one
 * @param versionInUse
 *            null while it is switched off
 */
record FeedProfile(String id, String agencyId, String name, long version, String document, String savedBy, ZonedDateTime savedAt,
        @Nullable Long versionInUse, @Nullable String switchedBy, @Nullable ZonedDateTime switchedAt) {
    static FeedProfile of(Row row) {
        Row.Facts profile = row.fact("profile");
        FeedProfileVersion newest = FeedProfileVersion.of(row);
        return new FeedProfile(profile.text("profileId"), profile.text("agencyId"), profile.text("name"), newest.version(),
                newest.document(), newest.savedBy(), newest.savedAt(), (Long) profile.value("inUse"), profile.textOrNull("switchedBy"),
                profile.momentOrNull("switchedAt"));
    }
}
