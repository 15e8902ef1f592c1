package org.leadgraph.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.leadgraph.http.OpenPath;
import org.leadgraph.http.OpenPath.Checks;
import org.leadgraph.load.RecordIds;
import org.leadgraph.problem.RefusedToStart;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeedSettings.class)
class FeedConfiguration {
    @Bean
    OpenPath feedSending() {
        return new OpenPath(HttpMethod.POST, "/feeds/{kind}", Checks.TOKEN_AND_BODY);
    }

    @Bean
    OpenPath exportSending() {
        return new OpenPath(HttpMethod.POST, "/feeds/export/{profile}", Checks.TOKEN_AND_BODY);
    }

    @Bean
    OpenPath feedAnswers() {
        return new OpenPath(HttpMethod.GET, "/feeds/runs/{run}", Checks.TOKEN);
    }

    @Bean
    FeedKeys feedKeys(FeedSettings settings, ObjectProvider<FeedKey> ofTheDemo) {
        Path file = settings.keyFile();
        FeedKey demo = ofTheDemo.getIfAvailable();
        return new FeedKeys(Optional.ofNullable(file == null ? demo : read(file)));
    }

    private static FeedKey read(Path file) {
        byte[] secret;
        try {
            secret = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new RefusedToStart("The file of leadgraph.feeds.key-file cannot be read.",
                    "Put the secret back that ids of records are made from, or remove the setting to take no feeds.");
        }
        if (secret.length < FeedKey.SHORTEST || Arrays.equals(secret, RecordIds.demoKey())) {
            throw new RefusedToStart("The file of leadgraph.feeds.key-file holds no secret.",
                    "Make one of at least " + FeedKey.SHORTEST + " random bytes before the first feed: openssl rand -out <file> 32.");
        }
        return new FeedKey(secret);
    }
}
