package org.leadgraph.audit;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leadgraph.identity.IdentityProblem;
import org.leadgraph.ledger.AuditUnavailable;
import org.leadgraph.problem.GraphUnavailable;

/** The search log cannot take or give entries, so nothing may be answered: {@code SEARCH_LOG_UNAVAILABLE} at every door. */
public final class SearchLogUnavailable extends GraphUnavailable {
    private static final long serialVersionUID = 1L;

    SearchLogUnavailable(String message, @Nullable Throwable cause) {
        super(IdentityProblem.SEARCH_LOG_UNAVAILABLE, message, cause);
    }

    static SearchLogUnavailable because(AuditUnavailable away) {
        return new SearchLogUnavailable(String.valueOf(away.getMessage()), away.getCause());
    }

    /**
     * Does what needs the log.
     *
     * @throws SearchLogUnavailable
     *             when the log cannot take or give entries
     */
    public static <T> T unlessAway(Supplier<T> work) {
        try {
            return work.get();
        } catch (AuditUnavailable away) {
            throw because(away);
        }
    }
}
