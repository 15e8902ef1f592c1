package org.leadgraph.act;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.leadgraph.search.Search;

/**
 * Ids of what acts create. An answer, and with it its act, is made a second time if the caller's view changed meanwhile. The same act of the same request
 * then makes the same id, so nothing is created twice.
 */
public final class ActIds {
    private ActIds() {
    }

    /**
     * The id of what this act makes.
     *
     * @param what
     *            everything that tells it from what other acts of the same request make
     */
    public static String of(Initiator by, Object... what) {
        String request = switch (by) {
            case Initiator.Person person -> person.actId();
            // A program's act is done once.
            case Initiator.Program _ -> UUID.randomUUID().toString();
        };
        return UUID.nameUUIDFromBytes((request + List.of(what)).getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The same for the person behind a search. */
    public static String of(Search search, Object... what) {
        return of(Initiator.of(search), what);
    }
}
