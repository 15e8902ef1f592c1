package org.leadgraph.permission;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.permission.StoredRequest.AskedRecord;

/**
 * A request as its two agencies see it.
 *
 * @param state
 *            of the request at this moment: a grant that has run out is EXPIRED
 */
record PermissionRequest(String id, String state, String requestedBy, String requestingAgencyId, String ownerId, String useCode,
        List<String> intendedUses, String note, ZonedDateTime requestedAt, List<AskedRecord> records, @Nullable ZonedDateTime answeredAt,
        @Nullable String answeredBy, List<String> uses, @Nullable String terms, @Nullable ZonedDateTime until, @Nullable String reason) {
    static PermissionRequest of(StoredRequest request, ZonedDateTime now) {
        boolean expired = request.state().equals("GRANTED") && !request.runsAt(now);
        return new PermissionRequest(request.id(), expired ? "EXPIRED" : request.state(), request.by(), request.byAgency(),
                request.toAgency(),
                request.useCode(), request.intendedUses(), request.note(), request.at(), request.records(), request.answeredAt(),
                request.answeredBy(), request.uses(), request.terms(), request.until(), request.reason());
    }
}
