package org.leadgraph.graph;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Seals secrets that the service must be able to read again, such as those that sign messages: a copy of the graph alone does not give them away. The keys are
 * made from those of cursors.
 */
public final class SealedSecrets {
    private final Seal seal;
    private final boolean kept;

    SealedSecrets(SealingKeys keys) {
        this.seal = new Seal(keys.secretsThat("seals kept secrets"));
        this.kept = keys.areKept();
    }

    /** Whether what is sealed can be opened after the end of the process: whether {@code leadgraph.cursors.key-file} is set. */
    public boolean areKept() {
        return kept;
    }

    /**
     * Seals a secret.
     *
     * @param about
     *            whose it is; it opens for nothing else
     */
    public String seal(String secret, String about) {
        return Base64.getEncoder().encodeToString(seal.close(secret.getBytes(StandardCharsets.UTF_8), about));
    }

    /** The secret; empty when no key opens it any more. */
    public Optional<String> open(String sealed, String about) {
        return seal.open(Base64.getDecoder().decode(sealed), about).map(secret -> new String(secret, StandardCharsets.UTF_8));
    }

    /** Whether it should be sealed anew, before the key that has sealed it goes. */
    public boolean isOld(String sealed, String about) {
        return !seal.isByFirst(Base64.getDecoder().decode(sealed), about);
    }
}
