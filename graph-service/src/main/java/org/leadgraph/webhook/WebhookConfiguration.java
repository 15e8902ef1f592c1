package org.leadgraph.webhook;

import java.net.InetAddress;
import org.leadgraph.problem.RefusedToStart;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {
    @Bean
    WebhookAddress webhookAddress(WebhookSettings settings, WebhookSecrets secrets) {
        if (settings.enabled() && !secrets.areKept()) {
            throw new RefusedToStart("leadgraph.webhooks.enabled is set, and there is no key to keep the secrets of webhooks with.",
                    "Set leadgraph.cursors.key-file; see docs/operating.md, \"Keys and secrets\".");
        }
        return new WebhookAddress(InetAddress::getAllByName, settings.loopback());
    }

    @Bean
    WebhookSender webhookSender(WebhookAddress addresses, WebhookSettings settings) {
        return new WebhookSender(addresses, settings.time());
    }
}
