package org.leadgraph.identity;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The address that the identity provider has verified for a user: claims {@code email} and {@code email_verified}. */
public final class VerifiedMail {
    private static final int LONGEST = 254;
    /** One address and nothing else: neither a name before it nor a second one. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");

    private VerifiedMail() {
    }

    /** Of the user whose request this is. */
    public static Optional<String> ofCaller() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller
                ? of(caller.getToken())
                : Optional.empty();
    }

    static Optional<String> of(Jwt token) {
        return Boolean.TRUE.equals(token.getClaims().get("email_verified")) && token.getClaims().get("email") instanceof String address
                && address.length() <= LONGEST && ADDRESS.matcher(address).matches() ? Optional.of(address) : Optional.empty();
    }
}
