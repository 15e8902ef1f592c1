package org.leadgraph.visibility;

import java.util.Optional;

/**
 * Who asks, and for which purpose.
 *
 * @param useCode
 *            the purpose; part of the caller, because the policy depends on it
 * @param userId
 *            the user's id as the identity provider gave it
 */
public record Caller(UseCode useCode, String userId) {
    private static final int LONGEST = 320;

    /** The name to impersonate on a Neo4j session, for example {@code C:jdoe@example}. */
    public String impersonationName() {
        return useCode.name() + ":" + userId;
    }

    /** Reads {@link #impersonationName()} back; empty when it has another shape, which callers must treat as "sees nothing". */
    public static Optional<Caller> parse(String impersonationName) {
        if (impersonationName.length() < 3 || impersonationName.length() > LONGEST || impersonationName.charAt(1) != ':') {
            return Optional.empty();
        }
        return UseCode.of(impersonationName.substring(0, 1)).map(code -> new Caller(code, impersonationName.substring(2)));
    }
}
