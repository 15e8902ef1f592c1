package org.leadgraph.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.leadgraph.graph.OwnerOnlyDirectory;
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
        OwnerOnlyDirectory.at(settings.directory());
        Path keys = settings.keyFile().toAbsolutePath().getParent();
        // The key file itself is its owner's alone; a directory that holds other files too is not ours to close.
        if (Files.notExists(keys)) {
            OwnerOnlyDirectory.at(keys);
        }
        try {
            // Heads hold hashes alone, and are for others to read.
            Files.createDirectories(settings.headsDirectory());
        } catch (IOException e) {
            throw new UncheckedIOException("The directory of the search log's heads cannot be made; see leadgraph.audit", e);
        }
        return AuditLog.open(AuditSettings.of(settings.directory(), settings.headsDirectory()), AuditKeys.keptIn(settings.keyFile()),
                clock);
    }
}
