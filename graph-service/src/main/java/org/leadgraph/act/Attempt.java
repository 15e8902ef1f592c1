package org.leadgraph.act;

import org.jspecify.annotations.Nullable;
import org.leadgraph.search.RequestedActs;

/**
 * An act that somebody is about to do.
 *
 * @param attemptId
 *            of this act alone: the mark that it leaves in the graph has it, and its beginning and its end in the log
 * @param actId
 *            of the request, under which the log has its beginning and its end
 * @param agencyId
 *            the agency that the act is done for; null when the account is unknown
 * @param key
 *            under which it is done once; null when it may be done again
 */
public record Attempt(String attemptId, String actId, Initiator by, @Nullable String agencyId, Act act, @Nullable ActKey key) {
    /** The acts of the same request. */
    public RequestedActs requested() {
        return switch (by) {
            case Initiator.Person person -> person.requested();
            case Initiator.Program _ -> RequestedActs.withoutKey();
        };
    }
}
