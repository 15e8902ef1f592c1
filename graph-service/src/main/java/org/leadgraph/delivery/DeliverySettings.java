package org.leadgraph.delivery;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How alerts are sent. The mail server's settings are Spring's, {@code spring.mail}.
 *
 * @param from
 *            the sender's address; without it no mail is sent
 * @param page
 *            address of the page, for the mail's last line; absent to name none
 * @param every
 *            how often is looked for those whose time has come
 */
@ConfigurationProperties("leadgraph.delivery")
record DeliverySettings(@Nullable String from, @Nullable URI page, @DefaultValue("30s") Duration every) {}
