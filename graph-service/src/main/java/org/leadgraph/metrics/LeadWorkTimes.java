package org.leadgraph.metrics;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.search.Search;

/** What the caller's own agency has done with the leads that the caller sees. Declared here, where it is needed; implemented by the module {@code desk}. */
public interface LeadWorkTimes {
    /**
     * A lead on the desk.
     *
     * @param givenAt
     *            when somebody first had it; null before
     * @param outcomeAt
     *            when it was first said what came of it; null before
     * @param outcome
     *            in words, the furthest; null before
     */
    record Worked(ZonedDateTime declaredAt, @Nullable ZonedDateTime givenAt, @Nullable ZonedDateTime outcomeAt, @Nullable String outcome) {}

    /** The furthest that can come of a lead first. */
    List<String> OUTCOMES = List.of("prosecuted", "prosecution declined", "charge", "arrest", "gun recovered", "case cleared", "helpful",
            "not useful");

    /** All leads on the desk of the caller's agency. */
    List<Worked> of(Search search);
}
