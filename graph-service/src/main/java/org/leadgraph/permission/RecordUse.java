package org.leadgraph.permission;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the caller's agency may do with a record now, under the use code of this search.
 *
 * @param permissions
 *            those that run, newest first
 * @param openRequest
 *            id of the newest request that the owner has not answered; null when there is none
 */
record RecordUse(UseState state, List<Permission> permissions, @Nullable String openRequest) {
    /** A running permission for one record. */
    record Permission(String requestId, List<String> uses, String useCode, String terms, ZonedDateTime until, boolean verified) {}
}
