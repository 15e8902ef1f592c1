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
    public static String of(Search search, Object... what) {
        return UUID.nameUUIDFromBytes((search.question().searchId() + List.of(what)).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
