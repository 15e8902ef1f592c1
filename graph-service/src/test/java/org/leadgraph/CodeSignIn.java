package org.leadgraph;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * The pages of an identity provider on which people sign in: authorization code with PKCE for a public client. Everything that the standard says must be checked is checked;
 * without a session it shows its own page, also where it was asked to show none, as real ones do.
 */
public final class CodeSignIn {
    /** As the service names the page to it. */
    static final String CLIENT = "explorer";
    static final String USER = "newcomer@somewhere";
    /** Seconds; so short that the page renews soon. */
    private static final int LIFETIME = 93;

    private final UnaryOperator<String> tokenFor;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final AtomicInteger exchanged = new AtomicInteger();
    private volatile boolean session;

    CodeSignIn(HttpServer server, UnaryOperator<String> tokenFor) {
        this.tokenFor = tokenFor;
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
    }

    /** The person signs out there, in another window. */
    public void endSession() {
        session = false;
    }

    /** How many codes have become tokens. */
    public int exchanged() {
        return exchanged.get();
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(exchange.getRequestURI().getRawQuery());
        if (!asked.getOrDefault("client_id", "").equals(CLIENT) || !asked.getOrDefault("response_type", "").equals("code")
                || !asked.getOrDefault("code_challenge_method", "").equals("S256")
                || !asked.getOrDefault("redirect_uri", "").endsWith("/explorer/signed-in")) {
            answer(exchange, 400, "text/plain", "Not as registered");
        } else if (session || asked.containsKey("as")) {
            session = true;
            String code = UUID.randomUUID().toString();
            codes.put(code, asked);
            exchange.getResponseHeaders().add("Location",
                    asked.get("redirect_uri") + "?code=" + code + "&state="
                            + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
            answer(exchange, 302, "text/plain", "");
        } else {
            answer(exchange, 200, "text/html", "<!doctype html><html lang=en><title>Sign in</title><h1>Identity provider</h1><a href=\"?"
                    + exchange.getRequestURI().getRawQuery().replace("&", "&amp;") + "&amp;as=" + USER + "\">Sign in as newcomer</a>");
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "*");
        Map<String, String> sent = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = codes.remove(sent.getOrDefault("code", ""));
        boolean good = asked != null && CLIENT.equals(sent.get("client_id")) && "authorization_code".equals(sent.get("grant_type"))
                && asked.get("redirect_uri").equals(sent.get("redirect_uri"))
                && asked.get("code_challenge").equals(challenge(sent.getOrDefault("code_verifier", "")));
        if (good) {
            exchanged.incrementAndGet();
        }
        answer(exchange, good ? 200 : 400, "application/json",
                good
                        ? "{\"access_token\":\"" + tokenFor.apply(USER) + "\",\"token_type\":\"Bearer\",\"expires_in\":" + LIFETIME + "}"
                        : "{\"error\":\"invalid_grant\"}");
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(String query) {
        Map<String, String> fields = new HashMap<>();
        for (String field : query.split("&")) {
            String[] parts = field.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
