package org.leadgraph.feed;

import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/** What a program shows to send. The graph has its hash alone, so a copy of the graph lets nobody send. */
final class FeedCredential {
    private static final String PREFIX = "lgfeed_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FeedCredential() {
    }

    static String make() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    static String hash(String credential) {
        return DigestUtils.sha256Hex(credential);
    }
}
