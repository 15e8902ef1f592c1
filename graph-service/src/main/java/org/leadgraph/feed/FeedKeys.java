package org.leadgraph.feed;

import java.util.Map;
import java.util.Optional;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.ingest.IdSecret;
import org.leadgraph.load.RecordIds;
import org.leadgraph.problem.InvalidRequest;

/** The secret from which ids are made, if there is one, and that it is the one of before. */
final class FeedKeys implements IdSecret {
    private static final NamedQuery<String> MARK = NamedQuery.of("feed/key-mark", row -> row.text("mark"));

    private final Optional<FeedKey> key;

    FeedKeys(Optional<FeedKey> key) {
        this.key = key;
    }

    /**
     * Makes ids, for one thread.
     *
     * @throws InvalidRequest
     *             without a secret
     */
    RecordIds ids() {
        return known().ids();
    }

    /**
     * Looks whether the graph's ids are made from this secret.
     *
     * @throws InvalidRequest
     *             when they are not, or without a secret
     */
    @Override
    public void check(SystemTransaction tx) {
        String mark = known().mark();
        if (!tx.run(MARK, Map.of("mark", mark)).getFirst().equals(mark)) {
            throw new InvalidRequest(FeedProblem.FEED_KEY_CHANGED,
                    "The secret that ids are made from has changed, so nothing was written: every record would come twice. The operator must put the former one back.");
        }
    }

    @Override
    public Optional<RecordIds> maker() {
        return key.map(FeedKey::ids);
    }

    private FeedKey known() {
        return key.orElseThrow(() -> new InvalidRequest(FeedProblem.FEEDS_OFF,
                "This service takes no feeds: it has no secret to make ids of records from. The operator sets leadgraph.feeds.key-file."));
    }
}
