package org.leadgraph.load;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Derives a record's id from its owner and its key at the source, so that loading the same source twice gives the same ids.
 * <p>
 * Shape: 32 lower-case hex digits, the first 16 bytes of HMAC-SHA-256 over {@code ori \n label \n sourceKey}. Not for use by several
 * threads at once.
 */
public final class RecordIds {
    /** A constant on purpose: the demo's ids are public. A real feed brings a secret key, so that case numbers cannot be guessed from ids. */
    private static final byte[] DEMO_KEY = "leadgraph demo key, not a secret".getBytes(StandardCharsets.UTF_8);

    private final Mac mac;

    private RecordIds(byte[] key) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HmacSHA256", e);
        }
    }

    /** What the demo makes ids from; no secret. */
    public static byte[] demoKey() {
        return DEMO_KEY.clone();
    }

    public static RecordIds forDemo() {
        return new RecordIds(DEMO_KEY);
    }

    public static RecordIds keyedWith(byte[] key) {
        return new RecordIds(key);
    }

    public String recordId(String ori, String label, String sourceKey) {
        var digest = mac.doFinal((ori + "\n" + label + "\n" + sourceKey).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 16);
    }
}
