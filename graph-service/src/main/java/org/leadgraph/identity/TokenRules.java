package org.leadgraph.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** Which tokens are accepted: signed by the issuer with an asymmetric key, meant for this service, of a bounded life, not expired, and about somebody. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokenSettings.class)
class TokenRules {
    /** With a shared secret, the verifier could also sign. */
    private static final Set<SignatureAlgorithm> ASYMMETRIC = Set.of(SignatureAlgorithm.values());

    @Bean
    static IssuerCheck issuerCheck(Environment environment) {
        return new IssuerCheck(environment);
    }

    @Bean
    JwtDecoder jwtDecoder(TokenSettings settings, ObjectProvider<TokenIssuer> ownIssuer) {
        TokenIssuer issuer = ownIssuer.getIfAvailable();
        return issuer == null ? ofIdentityProvider(settings) : ofThisProcess(settings, issuer);
    }

    private static JwtDecoder ofThisProcess(TokenSettings settings, TokenIssuer issuer) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(issuer.keys()).jwsAlgorithms(all -> all.addAll(ASYMMETRIC)).build();
        decoder.setJwtValidator(rules(settings, issuer.issuer()));
        // Its keys are as old as the process.
        return new KnownTokens(decoder, InstantSource.system());
    }

    /** The issuer is asked at the first token, so that the service starts while the issuer is down. */
    private static JwtDecoder ofIdentityProvider(TokenSettings settings) {
        String issuer = String.valueOf(settings.issuerUri());
        AtomicReference<@Nullable KnownTokens> known = new AtomicReference<>();
        RestTemplate asking = IssuersAnswers.noticing(() -> Objects.requireNonNull(known.get()).forget());
        SupplierJwtDecoder decoder = new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder builder = settings.jwkSetUri() == null
                    ? NimbusJwtDecoder.withIssuerLocation(issuer)
                    : NimbusJwtDecoder.withJwkSetUri(settings.jwkSetUri().toString());
            NimbusJwtDecoder made = builder.restOperations(asking).jwsAlgorithms(all -> all.addAll(ASYMMETRIC)).build();
            made.setJwtValidator(rules(settings, issuer));
            return made;
        });
        KnownTokens tokens = new KnownTokens(token -> {
            try {
                return decoder.decode(token);
            } catch (JwtDecoderInitializationException e) {
                // An unreachable issuer is an outage, not a fault of ours: only a JwtException is answered as one.
                throw new JwtException("The identity provider does not answer.", e);
            }
        }, InstantSource.system());
        known.set(tokens);
        return tokens;
    }

    private static OAuth2TokenValidator<Jwt> rules(TokenSettings settings, String issuer) {
        JwtTypeValidator accessToken = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt");
        accessToken.setAllowEmpty(true);
        return new DelegatingOAuth2TokenValidator<>(List.of(accessToken, notExpired(settings.clockSkew()),
                new TokenLife(settings, Clock.systemUTC()), new JwtIssuerValidator(issuer),
                new JwtAudienceValidator(settings.audience()),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> !subject.isBlank())));
    }

    private static JwtTimestampValidator notExpired(Duration clockSkew) {
        JwtTimestampValidator validator = new JwtTimestampValidator(clockSkew);
        validator.setAllowEmptyExpiryClaim(false);
        return validator;
    }
}
