package org.leadgraph.search;

import org.jspecify.annotations.Nullable;
import org.leadgraph.identity.Identity;

/** Who asks and why, as a request says it. Read when it is needed: a request that opens no search may leave the purpose out. */
interface CallerAndPurpose {
    /**
     * @throws org.leadgraph.problem.Problem
     *             when nobody has signed in, or an identifier is missing
     */
    Identity identity();

    /**
     * @throws org.leadgraph.problem.Problem
     *             when the use code or the reason is missing or invalid
     */
    Purpose purpose();

    /**
     * The key under which a request may be sent again, as it was sent; null for none. Only what acts is asked for it.
     */
    default @Nullable String idempotencyKey() {
        return null;
    }
}
