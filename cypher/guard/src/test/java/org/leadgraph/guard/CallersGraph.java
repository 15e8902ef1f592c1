package org.leadgraph.guard;

import java.util.function.Function;
import org.neo4j.driver.Session;

/** A guarded database: beside the account that sees everything, callers ask in sessions of their own. */
public interface CallersGraph extends OpenGraph {
    /** A session of a caller, for example {@code C:ann}. */
    Session sessionOf(String caller);

    default <T> T inSessionOf(String caller, Function<Session, T> work) {
        try (Session session = sessionOf(caller)) {
            return work.apply(session);
        }
    }
}
