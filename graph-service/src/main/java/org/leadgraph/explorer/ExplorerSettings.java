package org.leadgraph.explorer;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the page at {@code /} uses besides this service.
 *
 * @param clientId
 *            the name under which the page is registered at the identity provider, as a public client with PKCE; absent where people sign in by the demo
 * @param scopes
 *            what the page asks the identity provider for
 * @param authorizationUri
 *            where people sign in; absent to learn it from the issuer's metadata
 * @param tokenUri
 *            where a code becomes a token; absent to learn it from the issuer's metadata
 * @param tiles
 *            where the map's street tiles are, such as {@code https://tiles.agency.example/{z}/{x}/{y}.png}; absent for a map of county outlines alone
 * @param tilesBy
 *            whom the map names as the maker of the tiles
 */
@ConfigurationProperties("leadgraph.explorer")
record ExplorerSettings(@Nullable String clientId, @DefaultValue("openid") List<String> scopes, @Nullable URI authorizationUri,
        @Nullable URI tokenUri,
        @Nullable String tiles, @DefaultValue("") String tilesBy) {}
