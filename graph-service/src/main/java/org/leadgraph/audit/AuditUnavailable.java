package org.leadgraph.audit;

import org.jspecify.annotations.Nullable;

/**
 * The search log cannot take or give entries, so no search may be answered. The message says what to look at; it never holds the
 * content of an entry.
 */
public final class AuditUnavailable extends RuntimeException {

    AuditUnavailable(String message) {
        super(message);
    }

    AuditUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
