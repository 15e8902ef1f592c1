package org.leadgraph.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param lookEvery
 *            how often it is looked for policy changes while a subscription runs
 */
@ConfigurationProperties("leadgraph.subscriptions")
record PolicyChangeSettings(@DefaultValue("1s") Duration lookEvery) {}
