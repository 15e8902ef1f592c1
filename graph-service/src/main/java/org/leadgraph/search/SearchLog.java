package org.leadgraph.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.leadgraph.graph.GraphReading.CallerView;
import org.leadgraph.identity.Identity;

/**
 * Writes down who searched what, why, and what was shown. Declared here, where it is needed; implemented by the module {@code audit}.
 *
 * <p>
 * Source: N-DEx manual 3.1, 1.3.6 to 1.3.8 (requirements P-02, P-05, P-13).
 */
public interface SearchLog {
    /** Notes a search before it reads. Need not be durable yet, but becomes so no later than its {@link #answered}. */
    void asked(Question question, Identity identity, Purpose purpose, CallerView view);

    /**
     * Notes what a search shows, and returns when that is durable.
     *
     * @throws RuntimeException
     *             when it cannot be made durable; then nothing may be shown
     */
    void answered(Question question, Identity identity, Purpose purpose, CallerView view, Disclosure disclosure);

    /** Notes that an answer failed its last check. */
    void alarm(Question question, String what);

    /**
     * What an answer shows.
     *
     * @param status
     *            {@code ANSWERED}, {@code VIEW_CHANGED}, {@code WITHHELD}, {@code NOT_ANSWERED}, or the code of the problem that ended it
     * @param recordsByOwner
     *            record ids by owning ORI
     * @param pointersByOwner
     *            record ids of pointers by owning agency
     * @param computedFrom
     *            agencies from whose records values of the answer can be made without showing them
     * @param epoch
     *            number of the policy change that the answer's view is the view after
     * @param at
     *            when the answer was ready
     */
    record Disclosure(String status, Map<String, List<String>> recordsByOwner, Map<String, List<String>> pointersByOwner,
            List<String> computedFrom, long epoch, Instant at) {
        /** Of an answer that shows nothing. */
        static Disclosure ofNothing(String status, long epoch, Instant at) {
            return new Disclosure(status, Map.of(), Map.of(), List.of(), epoch, at);
        }
    }
}
