package org.leadgraph.embed;

import org.leadgraph.http.OpenPath;
import org.leadgraph.http.PathOrigins;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Opens the paths of embedding: to everybody, and from pages of those origins that the operator has allowed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmbedSettings.class)
class EmbedConfiguration {
    @Bean
    OpenPath embedDoorPath() {
        return new OpenPath(HttpMethod.POST, EmbedDoor.PATH, OpenPath.Checks.TOKEN);
    }

    @Bean
    OpenPath embedPagePath() {
        return new OpenPath(HttpMethod.GET, "/embed");
    }

    @Bean
    OpenPath embedComponentPath() {
        return new OpenPath(HttpMethod.GET, EmbedPage.COMPONENT);
    }

    @Bean
    PathOrigins embedOrigins(EmbedSettings settings) {
        return new PathOrigins("/embed/**", settings.origins());
    }
}
