package org.leadgraph.standing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Without an identity provider to inform, the fact is logged, but no address: mail is the identity provider's task (J-16). */
@Configuration(proxyBeanMethods = false)
class LoggedAccountNotices {
    private static final Logger log = LoggerFactory.getLogger(LoggedAccountNotices.class);

    @Bean
    @ConditionalOnMissingBean
    AccountNotices accountNotices() {
        return (identityProvider, _) -> log.info("An account was opened; its identity provider {} is to send the link for a password",
                identityProvider);
    }
}
