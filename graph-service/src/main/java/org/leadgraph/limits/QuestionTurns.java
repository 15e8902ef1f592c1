package org.leadgraph.limits;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.ScopedGraph;
import org.leadgraph.visibility.Caller;
import org.leadgraph.visibility.UseCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Turns of those who ask over GraphQL, by user and agency. */
@Component
@EnableConfigurationProperties(TurnSettings.class)
public class QuestionTurns implements MeterBinder {
    private static final int MOST_KNOWN = 10_000;
    /** Turns are all that depends on it. */
    private static final Duration KNOWN_FOR = Duration.ofMinutes(5);

    private record Known(String agencyId, Instant until) {}

    private final Turns turns;
    private final UnaryOperator<@Nullable String> agencyOf;
    private final Clock clock;
    private final SequencedMap<String, Known> known = new LinkedHashMap<>();

    @Autowired
    QuestionTurns(TurnSettings settings, ScopedGraph graph, Clock clock) {
        this(settings.bounds(), userId -> inGraph(graph, userId), clock);
    }

    /**
     * @param agencyOf
     *            the agency of a user; null of one who has none
     */
    public QuestionTurns(Turns.Bounds bounds, UnaryOperator<@Nullable String> agencyOf, Clock clock) {
        this.turns = new Turns(bounds);
        this.agencyOf = agencyOf;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        turns.measure(registry, "graphql");
    }

    /**
     * Waits for a turn of this user; the caller closes it.
     *
     * @throws org.leadgraph.problem.LimitExceeded
     *             when there is none
     */
    public Turns.Turn take(String userId) {
        return turns.take(userId, agencyOf(userId));
    }

    public String agencyOf(String userId) {
        Instant now = clock.instant();
        synchronized (known) {
            Known before = known.get(userId);
            if (before != null && before.until().isAfter(now)) {
                return before.agencyId();
            }
        }
        String found = agencyOf.apply(userId);
        // Those who have no agency see nothing, and are like one.
        String agencyId = found == null ? "" : found;
        synchronized (known) {
            known.remove(userId);
            known.put(userId, new Known(agencyId, now.plus(KNOWN_FOR)));
            if (known.size() > MOST_KNOWN) {
                known.pollFirstEntry();
            }
        }
        return agencyId;
    }

    private static @Nullable String inGraph(ScopedGraph graph, String userId) {
        try (var look = graph.read(new Caller(UseCode.A, userId).impersonationName())) {
            return look.view().agencyId();
        }
    }
}
