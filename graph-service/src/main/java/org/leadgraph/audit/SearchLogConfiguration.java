package org.leadgraph.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@EnableScheduling
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchLogSettings.class)
class SearchLogConfiguration {
    @Bean
    AuditReader auditReader(SearchLogSettings settings) {
        return new AuditReader(settings.directory());
    }

    @Bean(destroyMethod = "close")
    AuditLog auditLog(SearchLogSettings settings, Clock clock) {
        try {
            Files.createDirectories(settings.directory());
            Files.createDirectories(settings.headsDirectory());
            Files.createDirectories(settings.keyFile().toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("The directories of the search log cannot be made; see leadgraph.audit", e);
        }
        return AuditLog.open(AuditSettings.of(settings.directory(), settings.headsDirectory()), AuditKeys.keptIn(settings.keyFile()),
                clock);
    }
}
