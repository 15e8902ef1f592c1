package org.leadgraph.audit;

import org.jspecify.annotations.Nullable;
import org.leadgraph.identity.IdentityProblem;
import org.leadgraph.problem.GraphUnavailable;

/**
 * The search log cannot take or give entries, so nothing may be answered: {@code SEARCH_LOG_UNAVAILABLE} at every door. The message says what to look at; it
 * never holds the content of an entry.
 */
public final class AuditUnavailable extends GraphUnavailable {
    private static final long serialVersionUID = 1L;

    AuditUnavailable(String message) {
        this(message, null);
    }

    AuditUnavailable(String message, @Nullable Throwable cause) {
        super(IdentityProblem.SEARCH_LOG_UNAVAILABLE, message, cause);
    }
}
