package org.leadgraph.guard.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;

/**
 * The two accounts of the database. There are no others: Neo4j's own users, its initial one included, cannot sign in to a guarded database.
 */
public final class Accounts {
    /** Reads and writes everything. Only for the modules that keep policy, audit and feeds. */
    public static final String SYSTEM = "leadgraph-system";
    /** Sees nothing itself; the only account that may impersonate a caller. */
    public static final String READER = "leadgraph-reader";

    private static final int SHORTEST_SECRET = 16;

    private final Map<String, byte[]> digests;

    private Accounts(Map<String, byte[]> digests) {
        this.digests = digests;
    }

    /**
     * The accounts with these secrets, each of at least 16 characters.
     *
     * @throws IllegalArgumentException
     *             when a secret is too short or both are the same
     */
    public static Accounts of(String systemSecret, String readerSecret) {
        if (systemSecret.length() < SHORTEST_SECRET || readerSecret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "The secrets of " + SYSTEM + " and " + READER + " need at least " + SHORTEST_SECRET + " characters each.");
        }
        if (systemSecret.equals(readerSecret)) {
            throw new IllegalArgumentException("The secrets of " + SYSTEM + " and " + READER + " must differ.");
        }
        return new Accounts(Map.of(SYSTEM, digest(systemSecret.getBytes(StandardCharsets.UTF_8)), READER,
                digest(readerSecret.getBytes(StandardCharsets.UTF_8))));
    }

    /**
     * The accounts with the secrets of the environment variables {@code LEADGRAPH_SYSTEM_PASSWORD} and {@code LEADGRAPH_READER_PASSWORD}.
     *
     * @throws IllegalArgumentException
     *             when one is missing or not fit
     */
    public static Accounts of(Map<String, String> environment) {
        return of(secret(environment, "LEADGRAPH_SYSTEM_PASSWORD"), secret(environment, "LEADGRAPH_READER_PASSWORD"));
    }

    private static String secret(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Set the environment variable " + name + " to a random secret of at least " + SHORTEST_SECRET
                                + " characters. The guarded database does not start without it."));
    }

    boolean accepts(String account, byte[] secret) {
        byte[] expected = digests.get(account);
        // The comparison runs for unknown accounts too, so that time does not tell which ones exist.
        boolean same = MessageDigest.isEqual(expected == null ? new byte[32] : expected, digest(secret));
        return expected != null && same;
    }

    static boolean isOne(String name) {
        return name.equals(SYSTEM) || name.equals(READER);
    }

    private static byte[] digest(byte[] secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
