package org.leadgraph.webhook;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.leadgraph.graph.SealedSecrets;
import org.springframework.stereotype.Component;

/**
 * Makes the secrets that sign messages, keeps them sealed, and signs.
 * <p>
 * Source: Standard Webhooks, version 1: a secret is {@code whsec_} and 24 to 64 bytes in Base64; what is signed are id, time and body, with HMAC-SHA256.
 */
@Component
class WebhookSecrets {
    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    private final SealedSecrets sealed;
    private final SecureRandom random = new SecureRandom();

    WebhookSecrets(SealedSecrets sealed) {
        this.sealed = sealed;
    }

    /** Whether they outlive the process. */
    boolean areKept() {
        return sealed.areKept();
    }

    /** A new one, as the receiver gets it. */
    String make() {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    String seal(String webhookId, String secret) {
        return sealed.seal(secret, about(webhookId));
    }

    /** Whether it is sealed with a key that is going. */
    boolean isOld(Webhook webhook) {
        return sealed.isOld(webhook.secret(), about(webhook.id()));
    }

    /** The secret that signs now; empty when no key opens it any more. */
    Optional<String> current(Webhook webhook) {
        return sealed.open(webhook.secret(), about(webhook.id()));
    }

    /** The signatures of a message, with a blank between them: by the secret, and for a while by the one before it; empty when the secret is lost. */
    Optional<String> signatures(Webhook webhook, String messageId, ZonedDateTime at, byte[] body) {
        return current(webhook).map(secret -> {
            List<String> signatures = new ArrayList<>(List.of(sign(secret, messageId, at.toEpochSecond(), body)));
            if (webhook.before() != null && webhook.beforeUntil() != null && at.isBefore(webhook.beforeUntil())) {
                sealed.open(webhook.before(), about(webhook.id()))
                        .ifPresent(before -> signatures.add(sign(before, messageId, at.toEpochSecond(), body)));
            }
            return String.join(" ", signatures);
        });
    }

    static String sign(String secret, String messageId, long second, byte[] body) {
        Mac mac = HmacUtils.getInitializedMac(HmacAlgorithms.HMAC_SHA_256, Base64.getDecoder().decode(secret.substring(PREFIX.length())));
        mac.update((messageId + "." + second + ".").getBytes(StandardCharsets.UTF_8));
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    }

    private static String about(String webhookId) {
        return "webhook " + webhookId;
    }
}
