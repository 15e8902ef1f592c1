package org.leadgraph.identity;

import org.jspecify.annotations.Nullable;
import org.leadgraph.problem.Problem;

/**
 * Writes down who signed in and who was refused, never the token. Declared here, where it is needed; implemented by the module {@code audit}.
 *
 * <p>
 * Source: N-DEx manual 3.1, 1.4.6.6 (requirement S-07).
 */
public interface LogonLog {
    /**
     * Who a token says its bearer is; for a refused token this was not verified.
     *
     * @param identityProvider
     *            null when it names none
     * @param userId
     *            null when it names none
     * @param employerOri
     *            null when it names none
     */
    record Bearer(@Nullable String identityProvider, @Nullable String userId, @Nullable String employerOri) {}

    /**
     * Notes the first use of a token; durable no later than whatever is logged next.
     *
     * @param way
     *            HTTP, WEBSOCKET, BOLT, or EMBED with the embedded view and its origin
     * @throws RuntimeException
     *             when the log takes nothing; then nothing may be answered
     */
    void accepted(Bearer bearer, String source, String way);

    /** Notes a refused token. */
    void refused(Bearer claimed, String source, String reason);

    /** Notes how many more tokens of a source were refused than are in the log. */
    void suppressed(String source, long refusals);

    /** Whether a failure says that the log takes nothing now: that has rung an alarm, and one line a search would be no news. */
    static boolean isAway(RuntimeException failure) {
        return failure instanceof Problem problem && problem.code().equals(IdentityProblem.SEARCH_LOG_UNAVAILABLE.name());
    }
}
