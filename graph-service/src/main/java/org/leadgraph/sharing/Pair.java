package org.leadgraph.sharing;

import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Actor;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.SystemTransaction;

/**
 * The caller's agency and another one, and what they have given each other.
 *
 * @param agreementId
 *            of the agreement or proposal; null when there is none, or it was loaded without
 */
record Pair(Actor actor, String other, boolean given, boolean received, @Nullable ZonedDateTime since, @Nullable String agreementId) {
    private record Halves(boolean given, boolean received, @Nullable ZonedDateTime since, @Nullable String agreementId) {}

    private static final NamedQuery<Halves> HALVES = NamedQuery.of("sharing/pair", row -> new Halves(row.flag("given"),
            row.flag("received"), row.momentOrNull("since"), row.textOrNull("agreementId")));

    /** What two agencies are to each other. */
    enum State {
        NONE, PROPOSED_BY_US, PROPOSED_BY_THEM, IN_FORCE
    }

    /** Empty when there is no such other agency. */
    static Optional<Pair> read(Actor actor, String other, SystemTransaction tx) {
        return tx.run(HALVES, Map.of("own", actor.agencyId(), "other", other))
                .stream()
                .findFirst()
                .map(halves -> new Pair(actor, other, halves.given(), halves.received(), halves.since(), halves.agreementId()));
    }

    String own() {
        return actor.agencyId();
    }

    State state() {
        if (given) {
            return received ? State.IN_FORCE : State.PROPOSED_BY_US;
        }
        return received ? State.PROPOSED_BY_THEM : State.NONE;
    }
}
