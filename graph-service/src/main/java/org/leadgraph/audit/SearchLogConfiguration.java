package org.leadgraph.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.leadgraph.graph.OwnerOnlyDirectory;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.ledger.AuditKeys;
import org.leadgraph.ledger.AuditLog;
import org.leadgraph.ledger.AuditReader;
import org.leadgraph.ledger.AuditSettings;
import org.leadgraph.ledger.AuditUnavailable;
import org.leadgraph.ledger.HeadKeeping;
import org.leadgraph.ledger.Verification;
import org.leadgraph.problem.RefusedToStart;
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

    @Bean
    OwnLog ownLog(SearchLogSettings settings) {
        return new OwnLog(settings.name(), settings.directory());
    }

    @Bean
    AuditKeys auditKeys(SearchLogSettings settings) {
        Path keys = settings.keyFile().toAbsolutePath().getParent();
        // The key file itself is its owner's alone; a directory that holds other files too is not ours to close.
        if (Files.notExists(keys)) {
            OwnerOnlyDirectory.at(keys);
        }
        try {
            return AuditKeys.keptIn(settings.keyFile());
        } catch (AuditUnavailable unusable) {
            throw new RefusedToStart(String.valueOf(unusable.getMessage()),
                    "Put the key in its place, readable only for its owner (leadgraph.audit.key-file).");
        }
    }

    @Bean(destroyMethod = "close")
    HeadKeeping headKeeping(SystemGraph graph, SearchLogSettings settings) {
        return new HeadKeeping(new HeadsInGraph(graph, settings.name()));
    }

    @Bean(destroyMethod = "close")
    AuditLog auditLog(SearchLogSettings settings, AuditKeys keys, HeadKeeping keeping, Clock clock) {
        OwnerOnlyDirectory.at(settings.directory());
        try {
            // Heads hold hashes alone, and are for others to read.
            Files.createDirectories(settings.headsDirectory());
            return keeping.open(AuditSettings.of(settings.directory(), settings.headsDirectory()), keys, clock, settings.acceptRestored());
        } catch (IOException e) {
            throw new UncheckedIOException("The directory of the search log's heads cannot be used; see leadgraph.audit", e);
        } catch (AuditUnavailable closed) {
            throw new RefusedToStart(String.valueOf(closed.getMessage()), "docs/search-log.md says what to do.");
        }
    }

    @Bean
    Verification verification(AuditLog log, AuditKeys keys, Clock clock) {
        return new Verification(log, keys, clock);
    }
}
