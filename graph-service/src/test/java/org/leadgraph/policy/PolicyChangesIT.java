package org.leadgraph.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.graph.GraphReading;
import org.leadgraph.graph.TestDatabase;
import org.leadgraph.visibility.Caller;
import org.leadgraph.visibility.Policy;
import org.leadgraph.visibility.View;

/**
 * Random changes of the policy, by everything that can change it: while people ask, and looked back on. {@code -Dleadgraph.policy.changes=10000} makes it long,
 * {@code -Dleadgraph.policy.seed} another course.
 */
class PolicyChangesIT {
    private static final int CHANGES = Integer.getInteger("leadgraph.policy.changes", 400);
    private static final long SEED = Long.getLong("leadgraph.policy.seed", 20_261_123L);
    private static final int READERS = 2;

    private static TestDatabase database;

    private final Policies policies = new Policies();

    @BeforeAll
    static void start() {
        database = TestDatabase.start();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void clear() {
        database.clear();
    }

    /**
     * An answer that was released.
     *
     * @param from
     *            number of the last change that was acknowledged before the release check
     * @param to
     *            number of the last change that had begun after it
     */
    private record Released(String caller, String fingerprint, Set<String> first, Set<String> second, int from, int to) {}

    @Test
    @DisplayName("INV-9, INV-40 to INV-43 no released answer mixes two policies, or shows what was revoked before its release; each view is that of the policy read")
    void answersFollowThePolicy() throws InterruptedException, ExecutionException {
        RandomChanges changes = new RandomChanges(database.graph(), new PolicyWriter(Clock.systemUTC()), SEED);
        changes.build();
        List<String> callers = changes.callers();
        List<Map<String, View>> history = Collections.synchronizedList(new ArrayList<>());
        history.add(views(callers));
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger acknowledged = new AtomicInteger();
        AtomicBoolean ended = new AtomicBoolean();
        AtomicInteger withheld = new AtomicInteger();
        List<Released> released = new ArrayList<>();
        Random random = new Random(SEED);

        try (var threads = Executors.newFixedThreadPool(READERS)) {
            List<Future<List<Released>>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                Random own = new Random(SEED + i);
                Callable<List<Released>> reader = () -> {
                    List<Released> mine = new ArrayList<>();
                    while (!ended.get()) {
                        ask(callers.get(own.nextInt(callers.size())), begun, acknowledged, withheld, mine);
                    }
                    return mine;
                };
                readers.add(threads.submit(reader));
            }
            try {
                for (int change = 1; change <= CHANGES; change++) {
                    begun.set(change);
                    changes.next();
                    acknowledged.set(change);
                    Map<String, View> now = views(callers);
                    history.add(now);
                    for (int i = 0; i < 2; i++) {
                        String caller = callers.get(random.nextInt(callers.size()));
                        assertThat(fingerprint(caller)).as("%s after change %d", caller, change).isEqualTo(now.get(caller).fingerprint());
                    }
                }
            } finally {
                ended.set(true);
            }
            for (Future<List<Released>> reader : readers) {
                released.addAll(reader.get());
            }
        }

        int narrowed = 0;
        for (Released answer : released) {
            View view = null;
            for (int change = answer.from(); change <= answer.to() && view == null; change++) {
                View possible = history.get(change).get(answer.caller());
                view = possible.fingerprint().equals(answer.fingerprint()) ? possible : null;
            }
            assertThat(view).as("a view of the changes %d to %d for %s", answer.from(), answer.to(), answer.caller()).isNotNull();
            Set<String> expected = new TreeSet<>(answer.first());
            for (int number = 1; number < 10_000; number++) {
                if (!view.isGreen(number)) {
                    expected.remove("r" + number);
                } else {
                    expected.add("r" + number);
                }
            }
            assertThat(answer.first()).as("first look of %s", answer.caller()).isEqualTo(expected);
            assertThat(answer.second()).as("second look of %s", answer.caller()).isEqualTo(expected);
            narrowed += answer.to() > answer.from() ? 1 : 0;
        }
        assertThat(released).hasSizeGreaterThan(CHANGES / 4);
        System.out.printf("Policy changes %d: %d answers released, %d of them while a change was under way, %d withheld; no difference%n",
                CHANGES, released.size(), narrowed, withheld.get());
    }

    private static void ask(String caller, AtomicInteger begun, AtomicInteger acknowledged, AtomicInteger withheld,
            List<Released> answers) {
        try (GraphReading reading = database.scopedGraph().read(caller)) {
            String fingerprint = reading.view().fingerprint();
            Set<String> first = records(reading);
            Set<String> second = records(reading);
            int from = acknowledged.get();
            boolean unchanged = reading.release().unchanged();
            int to = begun.get();
            if (unchanged) {
                answers.add(new Released(caller, fingerprint, first, second, from, to));
            } else {
                withheld.incrementAndGet();
            }
        }
    }

    private static Set<String> records(GraphReading reading) {
        return new TreeSet<>(reading.run("MATCH (n:Shooting) RETURN n.recordId AS id", Map.of(), row -> String.valueOf(row.text("id"))));
    }

    private static String fingerprint(String caller) {
        try (GraphReading reading = database.scopedGraph().read(caller)) {
            return reading.view().fingerprint();
        }
    }

    private Map<String, View> views(List<String> callers) {
        Policy policy = database.graph().inTransaction(policies::now);
        Map<String, View> views = new HashMap<>();
        callers.forEach(caller -> views.put(caller, View.of(policy, Caller.parse(caller).orElseThrow()).at(Instant.now())));
        return views;
    }

    @Test
    @DisplayName("AU-2 the policy of an earlier moment is today's with all later changes undone")
    void looksBack() {
        Ticking clock = new Ticking();
        RandomChanges changes = new RandomChanges(database.graph(), new PolicyWriter(clock), SEED + 1);
        changes.build();
        Map<Instant, Policy> snapshots = new LinkedHashMap<>();
        for (int change = 0; change < 300; change++) {
            if (change % 10 == 0) {
                snapshots.put(clock.instant(), database.graph().inTransaction(policies::now));
            }
            changes.next();
        }

        snapshots.forEach((moment, policy) -> {
            Policy then = database.graph().inTransaction(tx -> policies.at(tx, moment));
            assertThat(ordered(then)).as("at %s", moment).isEqualTo(ordered(policy));
            Policy thenOfOne = database.graph().inTransaction(tx -> policies.at(tx, moment, "agency1"));
            for (String caller : List.of("C:one.agency1", "J:one.agency1", "A:two.agency1")) {
                Caller who = Caller.parse(caller).orElseThrow();
                assertThat(View.of(thenOfOne, who).fingerprint()).as("%s at %s", caller, moment)
                        .isEqualTo(View.of(policy, who).fingerprint());
            }
        });
        assertThat(snapshots.values().stream().map(PolicyChangesIT::ordered).distinct().count()).as("different policies").isGreaterThan(25);
    }

    /** The same policy in one order, without its number. */
    private static Policy ordered(Policy policy) {
        Comparator<Policy.ExceptionFor> order = Comparator.comparing(Policy.ExceptionFor::to).thenComparing(Policy.ExceptionFor::target);
        return new Policy(0, policy.agencies(), policy.users(), policy.scopes()
                .stream()
                .sorted(Comparator.comparing(Policy.Scope::number))
                .map(scope -> new Policy.Scope(scope.number(), scope.agencyId(), scope.dataClass(), scope.audience(), scope.colour(),
                        scope.exceptions().stream().sorted(order).toList(), scope.heldWith()))
                .toList());
    }

    /** A second later at each look. */
    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
