package org.leadgraph.feed;

import org.leadgraph.load.RecordIds;

/**
 * Makes the ids of the records that feeds bring: from owner, kind and the sender's key, with a secret, so that nobody else can compute them. The demo has one that is no secret, as a bean;
 * elsewhere it comes from a file.
 *
 * @param secret
 *            at least {@value #SHORTEST} bytes
 */
public record FeedKey(byte[] secret) {
    static final int SHORTEST = 32;

    public FeedKey {
        secret = secret.clone();
        if (secret.length < SHORTEST) {
            throw new IllegalArgumentException("The secret for ids of records has " + secret.length + " bytes, and needs " + SHORTEST);
        }
    }

    /** For one thread. */
    RecordIds ids() {
        return RecordIds.keyedWith(secret);
    }

    /** By which a changed secret is noticed. */
    String mark() {
        return ids().recordId("", "FeedKey", "mark");
    }

    @Override
    public String toString() {
        return "FeedKey";
    }
}
