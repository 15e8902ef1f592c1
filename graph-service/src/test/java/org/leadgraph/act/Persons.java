package org.leadgraph.act;

import java.util.UUID;
import org.leadgraph.identity.Identity;

/** People who act without a request, for tests that call a service and not a door. */
public final class Persons {
    private Persons() {
    }

    public static Initiator.Person named(String userId) {
        return new Initiator.Person(new Identity("test", userId, "Last", "First", "IL0000010"), UUID.randomUUID().toString(), null);
    }
}
