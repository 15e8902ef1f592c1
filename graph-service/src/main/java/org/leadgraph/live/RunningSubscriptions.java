package org.leadgraph.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.leadgraph.problem.LimitExceeded;
import org.springframework.stereotype.Component;

/** Counts the subscriptions that run in this process. */
@Component
class RunningSubscriptions implements MeterBinder {
    private final SubscriptionSettings settings;
    private final Map<String, Integer> running = new ConcurrentHashMap<>();

    RunningSubscriptions(SubscriptionSettings settings) {
        this.settings = settings;
    }

    /**
     * Counts one more.
     *
     * @throws LimitExceeded
     *             when the user or the connection has as many as it may have
     */
    void begin(String userId, String connection) {
        take("user " + userId, settings.perUser(), "A user may have " + settings.perUser() + " subscriptions at once. End one of them.");
        try {
            take("connection " + connection, settings.perConnection(),
                    "A connection may have " + settings.perConnection() + " subscriptions at once. End one of them, or connect once more.");
        } catch (LimitExceeded full) {
            leave("user " + userId);
            throw full;
        }
    }

    void end(String userId, String connection) {
        leave("user " + userId);
        leave("connection " + connection);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("leadgraph.subscriptions", this, RunningSubscriptions::count).description("Subscriptions that are running")
                .register(registry);
    }

    /** Each is counted twice: for its user, and for its connection. */
    private int count() {
        return running.values().stream().mapToInt(Integer::intValue).sum() / 2;
    }

    private void take(String key, int most, String message) {
        running.compute(key, (_, count) -> {
            int before = count == null ? 0 : count;
            if (before >= most) {
                throw new LimitExceeded(LiveProblem.SUBSCRIPTIONS_LIMIT, message, most + " subscriptions");
            }
            return before + 1;
        });
    }

    private void leave(String key) {
        running.computeIfPresent(key, (_, count) -> count == 1 ? null : count - 1);
    }
}
