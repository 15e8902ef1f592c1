package org.leadgraph.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many subscriptions may run.
 *
 * @param perUser
 *            at once, over all connections to this process
 * @param perConnection
 *            at once, over one connection
 * @param patience
 *            how long an answer may wait for its client to take it
 * @param checkViewEvery
 *            how often a running one looks whether its caller's view is another one without any change having been made, as when a standing runs out
 */
@ConfigurationProperties("leadgraph.subscriptions")
record SubscriptionSettings(@DefaultValue("20") int perUser, @DefaultValue("10") int perConnection,
        @DefaultValue("10s") Duration patience, @DefaultValue("30s") Duration checkViewEvery) {}
