package org.leadgraph.demo;

import java.time.Clock;
import org.leadgraph.feed.FeedKey;
import org.leadgraph.http.OpenPath;
import org.leadgraph.load.RecordIds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class DemoConfiguration {
    @Bean
    static DemoBoundary demoBoundary(Environment environment) {
        return new DemoBoundary(environment);
    }

    @Configuration(proxyBeanMethods = false)
    @Profile("demo")
    static class SignIn {
        @Bean
        DemoIssuer demoIssuer(@Value("${leadgraph.identity.audience:leadgraph}") String audience) {
            return new DemoIssuer(audience, Clock.systemUTC());
        }

        /** No secret: everything in the demo is invented, and everybody can be everybody. */
        @Bean
        FeedKey demoFeedKey() {
            return new FeedKey(RecordIds.demoKey());
        }

        @Bean
        OpenPath demoUsersPath() {
            return new OpenPath(HttpMethod.GET, "/demo/users");
        }

        @Bean
        OpenPath demoTokenPath() {
            return new OpenPath(HttpMethod.POST, "/demo/token");
        }
    }
}
