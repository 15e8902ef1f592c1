package org.leadgraph.explorer;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the browser may load for the page: this service's own files, and nothing that is written into the page. Two things may be elsewhere, if the operator says so: the
 * identity provider, and the map's tiles.
 */
@Component
class PagePolicy {
    static final String OF_THE_WAY_BACK = "default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final SignIn signIn;
    private final ExplorerSettings settings;

    PagePolicy(SignIn signIn, ExplorerSettings settings) {
        this.signIn = signIn;
        this.settings = settings;
    }

    String ofThePage() {
        SignIn.Way way = signIn.way();
        return "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
                + "img-src 'self' data:" + origins(Stream.of(settings.tiles())) + "; connect-src 'self'"
                + origins(Stream.of(way.tokenUri()))
                + "; frame-src 'self'" + origins(Stream.of(way.authorizationUri()));
    }

    private static String origins(Stream<@Nullable String> addresses) {
        return addresses.map(PagePolicy::origin).flatMap(Optional::stream).map(origin -> " " + origin).collect(Collectors.joining());
    }

    /** Of an address that may have {@code {x}} in it. */
    private static Optional<String> origin(@Nullable String address) {
        if (address == null || address.isEmpty()) {
            return Optional.empty();
        }
        URI uri = URI.create(address.replace('{', '_').replace('}', '_'));
        return uri.getHost() == null ? Optional.empty() : Optional.of(uri.getScheme() + "://" + uri.getRawAuthority());
    }
}
