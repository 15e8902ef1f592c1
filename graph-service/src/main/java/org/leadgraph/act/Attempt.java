package org.leadgraph.act;

import org.jspecify.annotations.Nullable;

/**
 * An act that somebody is about to do.
 *
 * @param actId
 *            under which the log has its beginning and its end
 * @param agencyId
 *            the agency that the act is done for; null when the account is unknown
 */
public record Attempt(String actId, Initiator by, @Nullable String agencyId, Act act) {}
