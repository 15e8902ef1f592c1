package org.leadgraph.guard.procedures;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A pointer to a yellow record.
 *
 * @param recordId
 *            of the yellow record
 * @param agencyId
 *            its owner
 * @param pointOfContact
 *            whom to ask at the owner; null when no point of contact is named
 * @param besideRecordId
 *            the visible record it hangs on; null when it was found by its key
 * @param linkKind
 *            type of the relationship it hangs on; null when it was found by its key
 */
public record Pointer(String recordId, String agencyId, @Nullable String pointOfContact, @Nullable String besideRecordId,
        @Nullable String linkKind) {
    static final Comparator<Pointer> ORDER = Comparator.comparing(Pointer::recordId).thenComparing(p -> String.valueOf(p.besideRecordId()))
            .thenComparing(p -> String.valueOf(p.linkKind()));
}
