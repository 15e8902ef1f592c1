package org.leadgraph.ingest;

import java.util.Optional;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.load.RecordIds;

/** The secret from which ids of records are made, as loads and removals need it. Implemented by the module of feeds. */
public interface IdSecret {
    /** Makes ids and marks, for one thread; empty without a secret. */
    Optional<RecordIds> maker();

    /**
     * Looks whether the graph's ids are made from this secret.
     *
     * @throws org.leadgraph.problem.InvalidRequest
     *             when they are not, or without a secret
     */
    void check(SystemTransaction tx);
}
