package org.leadgraph.ledger;

import org.jspecify.annotations.Nullable;

/** The search log cannot take or give entries. The message says what to look at; it never holds the content of an entry. */
public final class AuditUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AuditUnavailable(String message) {
        this(message, null);
    }

    AuditUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
