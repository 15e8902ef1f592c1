package org.leadgraph.live;

import java.time.Duration;
import org.leadgraph.limits.Turns;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many subscriptions may run, and how often each is answered.
 *
 * @param perUser
 *            at once, over all connections to this process
 * @param perConnection
 *            at once, over one connection
 * @param longestWait
 *            how long an answer may wait for its client to take it
 * @param every
 *            how often the question of a running one is asked again, counted from its beginning
 * @param atOnce
 *            most questions of subscriptions that are asked at the same time; of one agency at most half as many
 */
@ConfigurationProperties("leadgraph.subscriptions")
record SubscriptionSettings(@DefaultValue("20") int perUser, @DefaultValue("10") int perConnection,
        @DefaultValue("10s") Duration longestWait, @DefaultValue("10s") Duration every, @DefaultValue("8") int atOnce) {
    /** None is refused: their number is limited when they begin. */
    Turns.Bounds turns() {
        return new Turns.Bounds(Integer.MAX_VALUE, Math.max(1, atOnce / 2), atOnce, Integer.MAX_VALUE, longestWait);
    }
}
