package org.leadgraph.explorer;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadgraph.http.OpenPath;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/** Hands out the page's files, to everybody: there is nothing in them that depends on who asks. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExplorerSettings.class)
class ExplorerConfiguration implements WebMvcConfigurer {
    /** Of each library the files that the page uses; a WebJar brings demonstrations and build files too. */
    private static final Set<String> WANTED = Set.of("lit-html/lit-html.js", "lit-html/directive.js", "lit-html/directive-helpers.js",
            "lit-html/directives/repeat.js", "lit-html/directives/live.js", "cytoscape/dist/cytoscape.esm.min.mjs",
            "leaflet/dist/leaflet.js",
            "leaflet/dist/leaflet.css", "d3/dist/d3.min.js");
    private static final CacheControl FOREVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final ExplorerFiles files;

    ExplorerConfiguration(ExplorerFiles files) {
        this.files = files;
    }

    /** So that the server knows the outlines as something to compress. */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer types) {
        types.mediaType("topojson", MediaType.valueOf("application/topo+json"));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        String version = "/explorer/" + files.build();
        registry.addResourceHandler(version + "/lib/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(FOREVER)
                .resourceChain(true)
                .addResolver(new OnlyWanted())
                .addResolver(new LiteWebJarsResourceResolver())
                .addResolver(new PathResourceResolver());
        registry.addResourceHandler(version + "/**")
                .addResourceLocations("classpath:/" + ExplorerFiles.LOCATION)
                .setCacheControl(FOREVER);
    }

    @Bean
    OpenPath explorerPagePath() {
        return new OpenPath(HttpMethod.GET, "/");
    }

    @Bean
    OpenPath explorerFilesPath() {
        return new OpenPath(HttpMethod.GET, "/explorer/**");
    }

    /** Ends the search for every other file. */
    private static final class OnlyWanted extends PathResourceResolver {
        @Override
        public @Nullable Resource resolveResource(@Nullable HttpServletRequest request, String path, List<? extends Resource> locations,
                ResourceResolverChain chain) {
            return WANTED.contains(path) ? chain.resolveResource(request, path, locations) : null;
        }
    }
}
