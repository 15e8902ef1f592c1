package org.leadgraph.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.leadgraph.search.Question;

/**
 * How many searches there were and how long they took, for the people who run the service: by door and outcome, never by agency, user or
 * record.
 */
final class SearchMeasures {
    private static final Duration[] BOUNDS = {Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofSeconds(2),
            Duration.ofSeconds(10)};

    private final MeterRegistry registry;

    SearchMeasures(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A search that is in the log. */
    void answered(Question.Door door, String outcome, Duration time) {
        Timer.builder("leadgraph.searches").description("From a question to its answer, before it is in the search log")
                .tag("door", door.name()).tag("outcome", outcome).serviceLevelObjectives(BOUNDS).register(registry).record(time);
    }

    /** Writes to the log, and measures how long that took until it was safe on the disk. */
    void logged(Runnable write) {
        Timer.builder("leadgraph.log.write").description("Until an entry of the search log is safe on the disk")
                .serviceLevelObjectives(BOUNDS).register(registry).record(write);
    }
}
