package org.leadgraph.disclosure;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.leadgraph.ledger.Program;

/**
 * Something that a user of the agency did, that somebody did in the user's name, or that a feed, job or correlation rule did in the agency's name.
 *
 * @param kind
 *            SEARCH, ACT, LOGON or LOGON_REFUSED
 * @param searchId
 *            id of a search or an act, as its answer said it; null of logons
 * @param userId
 *            null when a program did it
 * @param program
 *            the feed, job or correlation rule; null when a person did it
 * @param outcome
 *            how it ended: status of a search or an act, way of a logon, why one was refused
 * @param mismatch
 *            how use code and reason of a search do not fit; null when nothing was noticed
 */
record UserLogEntry(ZonedDateTime at, String kind, @Nullable String searchId, @Nullable String userId, @Nullable Program program,
        @Nullable String useCode,
        @Nullable String reason,
        @Nullable String reasonType,
        @Nullable String activity,
        @Nullable String onBehalfOf, @Nullable String applicant, @Nullable String act, String outcome, int records, int pointers,
        ReasonRules.@Nullable Mismatch mismatch, @Nullable String source) {}
