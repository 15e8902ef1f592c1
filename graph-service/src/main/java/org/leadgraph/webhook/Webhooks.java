package org.leadgraph.webhook;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.ActIds;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Initiator.Program;
import org.leadgraph.act.Looks;
import org.leadgraph.act.Role;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.problem.FreeText;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.LimitExceeded;
import org.leadgraph.problem.NotFound;
import org.leadgraph.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** An agency's webhooks: entered, signed for, sent to, and turned off when nobody takes what is sent. */
@Service
public class Webhooks {
    /** Name of the job, for its licence. */
    static final String JOB = "webhooks";
    private static final Logger log = LoggerFactory.getLogger(Webhooks.class);

    private static final int MOST = 10;
    private static final FreeText NAME = FreeText.line(60);
    /** For so long a message is signed with the secret before it too. */
    private static final Duration BOTH = Duration.ofHours(24);
    private static final int MOST_FAILURES = 10;
    private static final Duration LONGEST_FAILING = Duration.ofHours(8);
    private static final int GONE = 410;

    private static final NamedQuery<Webhook> ADD = NamedQuery.of("webhook/add", Webhook::of);
    private static final NamedQuery<Webhook> CHANGE = NamedQuery.of("webhook/change", Webhook::of);
    private static final NamedQuery<Webhook> TURN_ON = NamedQuery.of("webhook/turn-on", Webhook::of);
    private static final NamedQuery<String> REMOVE = NamedQuery.of("webhook/remove", row -> row.text("webhookId"));
    private static final NamedQuery<Webhook> OF_AGENCY = NamedQuery.of("webhook/of-agency", Webhook::of);
    private static final NamedQuery<Webhook> ALL = NamedQuery.of("webhook/all", Webhook::of);
    private static final NamedQuery<Webhook> ONE = NamedQuery.of("webhook/one", Webhook::of);

    private final Acts acts;
    private final Looks looks;
    private final WebhookSecrets secrets;
    private final WebhookSettings settings;
    private final WebhookAddress addresses;
    private final WebhookSender sender;
    private final Clock clock;

    Webhooks(Acts acts, Looks looks, WebhookSecrets secrets, WebhookSettings settings, WebhookAddress addresses, WebhookSender sender,
            Clock clock) {
        this.acts = acts;
        this.looks = looks;
        this.secrets = secrets;
        this.settings = settings;
        this.addresses = addresses;
        this.sender = sender;
        this.clock = clock;
    }

    /** A webhook with the secret that its program checks signatures by; shown once. */
    record WithSecret(Webhook webhook, String secret) {}

    /**
     * The webhooks of an agency, as somebody of it sees them.
     *
     * @param whole
     *            whether the one who looks may see the addresses
     */
    record Seen(List<Webhook> webhooks, boolean whole) {}

    /** Whether messages are sent. */
    public boolean areOn() {
        return settings.enabled();
    }

    public void requireOn() {
        if (!areOn()) {
            throw new InvalidRequest(WebhookProblem.WEBHOOKS_OFF,
                    "This service sends nothing to webhooks. The operator can set leadgraph.webhooks.enabled and leadgraph.cursors.key-file.",
                    "G-01");
        }
    }

    /**
     * @throws NotFound
     *             when the agency has no such webhook
     */
    public static void requireOfAgency(SystemTransaction tx, String agencyId, String webhookId) {
        one(tx, agencyId, webhookId);
    }

    private static Webhook one(SystemTransaction tx, String agencyId, String webhookId) {
        return tx.run(ONE, Map.of("webhookId", webhookId, "agencyId", agencyId)).stream().findFirst()
                .orElseThrow(() -> new NotFound(WebhookProblem.WEBHOOK_UNKNOWN,
                        "Your agency has no webhook with this id. List them with `webhooks`.", "G-01"));
    }

    Seen ofAgency(Initiator by) {
        return looks.at(by, WebhookAct.WEBHOOKS_LOOK, (actor, kept) -> new Seen(kept.read(OF_AGENCY, Map.of("agencyId", actor.agencyId())),
                actor.holds(Role.APPLICATION_ADMINISTRATOR)));
    }

    WithSecret add(Initiator by, String name, String url) {
        requireOn();
        String called = NAME.required("name", name);
        URI to = addresses.entered(url);
        String id = ActIds.of(by, "WEBHOOK", called, url);
        return acts.perform(by, WebhookAct.WEBHOOK_ADD, Map.of("webhookId", id), (actor, tx) -> {
            List<Webhook> before = tx.run(OF_AGENCY, Map.of("agencyId", actor.agencyId()));
            if (before.size() >= MOST && before.stream().noneMatch(each -> each.id().equals(id))) {
                throw new LimitExceeded(WebhookProblem.WEBHOOKS_LIMIT,
                        "Your agency has " + MOST + " webhooks already. Remove one with `removeWebhook`.", MOST + " webhooks");
            }
            String secret = secrets.make();
            Map<String, Object> facts = Map.of("agencyId", actor.agencyId(), "name", called, "url", to.toString(), "secret",
                    secrets.seal(id, secret), "secretAt", now(), "secretFor", id, "addedBy", actor.userId(), "addedAt", now(), "failures",
                    0L);
            return new WithSecret(tx.run(ADD, Map.of("webhookId", id, "facts", facts)).getFirst(), secret);
        });
    }

    /** A new secret. Messages are signed with both for a day, so that the other side can change it without losing one. */
    WithSecret renewSecret(Initiator by, String id) {
        requireOn();
        String request = ActIds.of(by, "WEBHOOK_SECRET", id);
        return acts.perform(by, WebhookAct.WEBHOOK_SECRET_RENEW, Map.of("webhookId", id), (actor, tx) -> {
            Webhook webhook = one(tx, actor.agencyId(), id);
            String secret = secrets.make();
            Map<String, @Nullable Object> facts = new HashMap<>(
                    Map.of("secret", secrets.seal(id, secret), "secretAt", now(), "secretFor", request));
            if (!webhook.secretFor().equals(request)) {
                // Not when the answer is made a second time: the one before is then one that nobody was given.
                facts.put("before", webhook.secret());
                facts.put("beforeUntil", now().plus(BOTH));
            }
            return new WithSecret(changed(tx, id, facts), secret);
        });
    }

    /** Turned on again; what waited for it is sent soon. */
    Webhook turnOn(Initiator by, String id) {
        requireOn();
        return acts.perform(by, WebhookAct.WEBHOOK_TURN_ON, Map.of("webhookId", id), (actor, tx) -> {
            one(tx, actor.agencyId(), id);
            return tx.run(TURN_ON, Map.of("webhookId", id, "now", now())).getFirst();
        });
    }

    String remove(Initiator by, String id) {
        return acts.perform(by, WebhookAct.WEBHOOK_REMOVE, Map.of("webhookId", id), (actor, tx) -> {
            one(tx, actor.agencyId(), id);
            return tx.run(REMOVE, Map.of("webhookId", id)).getFirst();
        });
    }

    /**
     * Sends a message, and notes what has become of it.
     *
     * @param messageId
     *            random; the same when it is sent once more
     * @param body
     *            JSON
     * @return why it was not taken, for the operator's log; empty when it was
     */
    public Optional<String> send(String agencyId, String webhookId, String messageId, byte[] body) {
        ZonedDateTime at = now();
        Program job = Program.job(JOB, agencyId);
        Webhook to = acts.step(job, WebhookAct.WEBHOOK_SEND, tx -> freshlySealed(tx, one(tx, agencyId, webhookId)));
        if (to.offSince() != null) {
            return Optional.of("turned off");
        }
        Optional<String> signatures = secrets.signatures(to, messageId, at, body);
        Optional<String> refused = signatures.map(signed -> posted(to, Map.of("webhook-id", messageId, "webhook-timestamp",
                String.valueOf(at.toEpochSecond()), "webhook-signature", signed), body))
                .orElse(Optional.of(Webhook.Off.SECRET_LOST.name()));
        acts.step(job, WebhookAct.WEBHOOK_SEND, tx -> changed(tx, webhookId, became(one(tx, agencyId, webhookId), refused)));
        return refused;
    }

    /** When the key of cursors is changed, secrets are sealed with the new one before the old one goes. */
    @EventListener(ApplicationReadyEvent.class)
    void sealFreshly() {
        if (areOn()) {
            looks.ofTheService().read(ALL, Map.of()).stream().filter(secrets::isOld).forEach(webhook -> {
                try {
                    acts.step(Program.job(JOB, webhook.agencyId()), WebhookAct.WEBHOOK_SEND,
                            tx -> freshlySealed(tx, one(tx, webhook.agencyId(), webhook.id())));
                } catch (Problem notNow) {
                    // Its agency has no access now, for example. It is tried again at the next start, and with the next message.
                    log.warn("The secret of a webhook could not be sealed anew ({})", notNow.code());
                }
            });
        }
    }

    /** The key that has sealed the secret may be going: it is sealed with the new one. */
    private Webhook freshlySealed(SystemTransaction tx, Webhook webhook) {
        return secrets.isOld(webhook)
                ? secrets.current(webhook).map(secret -> changed(tx, webhook.id(), Map.of("secret", secrets.seal(webhook.id(), secret))))
                        .orElse(webhook)
                : webhook;
    }

    private Optional<String> posted(Webhook to, Map<String, String> headers, byte[] body) {
        try {
            int status = sender.send(to.url(), headers, body);
            return status >= 200 && status < 300 ? Optional.empty() : Optional.of("status " + status);
        } catch (WebhookAddress.NotPublic elsewhere) {
            return Optional.of("not a public address");
        } catch (SSLException unsure) {
            return Optional.of("TLS");
        } catch (IOException failed) {
            return Optional.of(failed.getClass().getSimpleName());
        }
    }

    private Map<String, @Nullable Object> became(Webhook webhook, Optional<String> refused) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        if (refused.isEmpty()) {
            facts.put("failures", 0L);
            facts.put("failingSince", null);
            facts.put("notBefore", null);
            return facts;
        }
        int failures = webhook.failures() + 1;
        ZonedDateTime since = webhook.failingSince() == null ? now() : webhook.failingSince();
        facts.put("failures", (long) failures);
        facts.put("failingSince", since);
        facts.put("notBefore", now().plus(Waits.after(failures)));
        Webhook.Off off = refused.get().equals("status " + GONE)
                ? Webhook.Off.GONE
                : refused.get().equals(Webhook.Off.SECRET_LOST.name())
                        ? Webhook.Off.SECRET_LOST
                        : failures >= MOST_FAILURES && !since.isAfter(now().minus(LONGEST_FAILING)) ? Webhook.Off.NOT_TAKEN : null;
        if (off != null && webhook.offSince() == null) {
            log.warn("A webhook of {} is turned off ({})", webhook.agencyId(), off);
            facts.put("offSince", now());
            facts.put("offBecause", off.name());
        }
        return facts;
    }

    private static Webhook changed(SystemTransaction tx, String id, Map<String, @Nullable Object> facts) {
        return tx.run(CHANGE, Map.of("webhookId", id, "facts", facts)).getFirst();
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ZoneOffset.UTC);
    }
}
