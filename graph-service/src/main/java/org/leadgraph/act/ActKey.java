package org.leadgraph.act;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.identity.Identity;
import org.leadgraph.search.RequestedActs;

/**
 * What makes an act be done only once: the key that a person sent, and which of the request's acts it is. Both are hashes, so that nothing of the request is kept.
 *
 * @param key
 *            another for each user
 * @param what
 *            what was asked for: the same key does not stand for something else
 */
record ActKey(String key, String what) {
    static @Nullable ActKey of(Initiator.Person by) {
        RequestedActs requested = by.requested();
        int number = requested.next();
        Identity user = by.identity();
        return requested.key() == null
                ? null
                : new ActKey(hash(user.identityProvider(), user.userId(), requested.key(), number), hash(requested.document(), number));
    }

    private static String hash(Object... parts) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(List.of(parts).toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
