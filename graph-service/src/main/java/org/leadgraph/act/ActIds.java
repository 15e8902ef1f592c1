package org.leadgraph.act;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.leadgraph.search.Search;

/**
 * Ids of what acts make. An answer is made a second time when the caller's view changed meanwhile, and with it the act: the same act of the same request makes
 * the same id, so that nothing is there twice.
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
