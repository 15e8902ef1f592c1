package org.leadgraph.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether messages are sent to agencies' programs.
 *
 * @param enabled
 *            off unless the operator sets it: the service then connects to addresses that agencies have named
 * @param loopback
 *            for development alone: programs on the service's own machine, over HTTP too
 * @param time
 *            how long one message may take, from the first connection to the first line of the answer
 */
@ConfigurationProperties("leadgraph.webhooks")
record WebhookSettings(@DefaultValue("false") boolean enabled, @DefaultValue("false") boolean loopback,
        @DefaultValue("10s") Duration time) {}
