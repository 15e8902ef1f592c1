package org.leadgraph.embed;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.leadgraph.problem.RefusedToStart;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where views may be embedded.
 *
 * @param origins
 *            origins of pages that may embed views, such as {@code https://desk.example}; none unless set
 */
@ConfigurationProperties("leadgraph.embed")
record EmbedSettings(@DefaultValue List<String> origins) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    EmbedSettings {
        origins = List.copyOf(origins);
        origins.forEach(EmbedSettings::requireOrigin);
    }

    boolean allows(String origin) {
        return origins.contains(origin);
    }

    /** Scheme, host and port as a browser writes them; a token would travel unprotected to a page that came over plain HTTP. */
    private static void requireOrigin(String origin) {
        if (!origin.matches("https?://[a-z0-9.\\[\\]:-]+")
                || origin.startsWith("http://") && !LOOPBACK.contains(String.valueOf(URI.create(origin).getHost()))) {
            throw new RefusedToStart("leadgraph.embed.origins has something that is not the origin of a page over HTTPS: " + origin,
                    "Write scheme, host and, if it is not 443, port, in lower case and without a path, such as https://desk.example.");
        }
    }
}
