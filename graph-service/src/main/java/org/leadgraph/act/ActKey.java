package org.leadgraph.act;

import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
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
        return DigestUtils.sha256Hex(List.of(parts).toString());
    }
}
