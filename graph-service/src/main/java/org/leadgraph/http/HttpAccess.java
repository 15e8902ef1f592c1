package org.leadgraph.http;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.leadgraph.identity.Logons;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.filter.CorsFilter;

/**
 * What may be asked over HTTP: everything needs a token except health probes, the public files of our pages and the paths that a module opens with an
 * {@link OpenPath}. There are no sessions and no cookies that another web page could use.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(HttpSettings.class)
class HttpAccess {
    /** The editor sets style attributes on its lines; everything else comes from our own files, so that the pages work without internet. */
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String[] PUBLIC_PAGES = {"/graphiql", "/graphiql/**", "/webjars/graphiql/graphiql.min.js",
            "/webjars/graphiql/graphiql.min.css", "/webjars/react/umd/react.production.min.js",
            "/webjars/react-dom/umd/react-dom.production.min.js"};
    private static final String[] HEALTH = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"};
    private static final List<String> HEADERS = List.of("Authorization", "Content-Type", "Accept", "X-Use-Code", "X-Search-Reason",
            "X-Search-Reason-Type", "X-On-Behalf-Of", "X-Activity", "X-Applicant", "Idempotency-Key");

    @Bean
    static TransportCheck transportCheck(Environment environment) {
        return new TransportCheck(environment);
    }

    /** Requests are timed as a whole; the time of each filter and each check of a token is not needed. */
    @Bean
    static SecurityObservationSettings onlyWholeRequests() {
        return SecurityObservationSettings.noObservations();
    }

    /** Spring's own answer to such requests has no reason. */
    @Bean
    static RequestRejectedHandler notReadable() {
        return (_, response, _) -> HttpRefusals.write(response, HttpStatus.BAD_REQUEST, HttpProblem.REQUEST_INVALID,
                "The method, the address or a header has characters or a form that HTTP does not permit. Correct it and send it again.");
    }

    @Bean
    ClientPresenceFilter clientPresence(@Value("${spring.graphql.http.path:/graphql}") String graphql, ObjectProvider<OpenPath> open) {
        return new ClientPresenceFilter(
                anyOf(Stream.concat(Stream.of(questions(graphql)),
                        open.stream().filter(OpenPath::hasOwnToken).filter(OpenPath::hasLimitedBody).map(OpenPath::matcher))));
    }

    /** It is in the security chain, after what reads the body. */
    @Bean
    FilterRegistrationBean<ClientPresenceFilter> notOutsideTheChain(ClientPresenceFilter presence) {
        FilterRegistrationBean<ClientPresenceFilter> registration = new FilterRegistrationBean<>(presence);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    SecurityFilterChain everyRequest(HttpSecurity http, HttpSettings settings, Logons logons, ObjectProvider<OpenPath> open,
            ObjectProvider<PathOrigins> others, ClientPresenceFilter presence,
            @Value("${spring.graphql.http.path:/graphql}") String graphql) {
        RequestMatcher opened = anyOf(open.stream().map(OpenPath::matcher));
        RequestMatcher ownTokens = anyOf(open.stream().filter(OpenPath::hasOwnToken).map(OpenPath::matcher));
        RequestMatcher limited = anyOf(Stream.concat(Stream.of(questions(graphql)),
                open.stream().filter(OpenPath::hasLimitedBody).map(OpenPath::matcher)));
        AuthenticationEntryPoint unauthenticated = (request, response, failure) -> HttpRefusals.unauthenticated(request, response, failure,
                logons);
        if (settings.tlsAtProxy()) {
            http.addFilterBefore(new TlsOnly(health()), BearerTokenAuthenticationFilter.class);
        }
        return http
                .addFilterBefore(new Operators(), BearerTokenAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, HEALTH)
                        .permitAll()
                        .requestMatchers("/actuator/prometheus", "/actuator/health/**")
                        .hasRole(Operators.ROLE)
                        .requestMatchers(HttpMethod.GET, PUBLIC_PAGES)
                        .permitAll()
                        .requestMatchers(webSocketUpgrade(graphql))
                        .permitAll()
                        .requestMatchers(opened)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(tokens -> bearerTokens(tokens, unauthenticated, ownTokens))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(unauthenticated)
                        .accessDeniedHandler((_, response, _) -> HttpRefusals.notPermitted(response)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .addFilter(origins(settings.allowedOrigins(), others.stream().toList()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(HttpAccess::headers)
                .addFilterAfter(new BodyLimit(limited, settings), AuthorizationFilter.class)
                .addFilterAfter(new QuestionForm(questionsOrOther(graphql)), BodyLimit.class)
                .addFilterAfter(presence, QuestionForm.class)
                .addFilterAfter(new LogonFilter(logons), AuthorizationFilter.class)
                .build();
    }

    private static void bearerTokens(OAuth2ResourceServerConfigurer<HttpSecurity> tokens, AuthenticationEntryPoint unauthenticated,
            RequestMatcher ownTokens) {
        DefaultBearerTokenResolver ofPeople = new DefaultBearerTokenResolver();
        tokens.jwt(Customizer.withDefaults())
                .bearerTokenResolver(request -> ownTokens.matches(request) ? null : ofPeople.resolve(request))
                // Spring's description of this service claims by default that tokens are bound to client certificates.
                .protectedResourceMetadata(
                        metadata -> metadata
                                .protectedResourceMetadataCustomizer(claims -> claims.tlsClientCertificateBoundAccessTokens(false)))
                .authenticationEntryPoint(unauthenticated)
                .accessDeniedHandler((_, response, _) -> HttpRefusals.notPermitted(response))
                .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                    @Override
                    public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                        AuthenticationEntryPointFailureHandler handler = new AuthenticationEntryPointFailureHandler(
                                unauthenticated);
                        handler.setRethrowAuthenticationServiceException(false);
                        filter.setAuthenticationFailureHandler(handler);
                        return filter;
                    }
                });
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
    }

    /** A browser cannot send a token with the upgrade; it sends it in the first message, without which nothing is answered. */
    private static RequestMatcher webSocketUpgrade(String graphql) {
        RequestMatcher path = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, graphql);
        return request -> "websocket".equalsIgnoreCase(request.getHeader("Upgrade")) && path.matches(request);
    }

    /** Whatever comes to GraphQL's address and is not an upgrade. */
    private static RequestMatcher questionsOrOther(String graphql) {
        RequestMatcher path = PathPatternRequestMatcher.withDefaults().matcher(graphql);
        RequestMatcher upgrade = webSocketUpgrade(graphql);
        return request -> path.matches(request) && !upgrade.matches(request);
    }

    private static RequestMatcher questions(String graphql) {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(paths.matcher(HttpMethod.POST, graphql), paths.matcher(HttpMethod.POST, "/db/**"));
    }

    private static RequestMatcher health() {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(Stream.of(HEALTH).<RequestMatcher>map(path -> paths.matcher(HttpMethod.GET, path)).toList());
    }

    private static RequestMatcher anyOf(Stream<RequestMatcher> matchers) {
        List<RequestMatcher> all = matchers.toList();
        return request -> all.stream().anyMatch(matcher -> matcher.matches(request));
    }

    /** With no origin allowed this refuses every foreign page, WebSocket upgrades too. */
    private static CorsFilter origins(List<String> allowed, List<PathOrigins> others) {
        CorsConfiguration everywhere = rules(allowed);
        Map<RequestMatcher, CorsConfiguration> elsewhere = new LinkedHashMap<>();
        others.forEach(paths -> elsewhere.put(PathPatternRequestMatcher.withDefaults().matcher(paths.pattern()), rules(paths.origins())));
        CorsFilter filter = new CorsFilter(request -> elsewhere.entrySet().stream().filter(paths -> paths.getKey().matches(request))
                .map(Map.Entry::getValue).findFirst().orElse(everywhere));
        filter.setCorsProcessor(new JsonCorsProcessor());
        return filter;
    }

    private static CorsConfiguration rules(List<String> allowed) {
        CorsConfiguration rules = new CorsConfiguration();
        rules.setAllowedOrigins(allowed);
        rules.setAllowedMethods(List.of("GET", "POST"));
        rules.setAllowedHeaders(HEADERS);
        rules.setExposedHeaders(List.of("X-Search-Id"));
        rules.setMaxAge(Duration.ofMinutes(10));
        return rules;
    }
}
