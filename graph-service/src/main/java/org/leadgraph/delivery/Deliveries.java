package org.leadgraph.delivery;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Initiator.Program;
import org.leadgraph.act.Looks;
import org.leadgraph.alert.Alert;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;
import org.leadgraph.search.Purpose;
import org.leadgraph.search.Search;
import org.leadgraph.visibility.UseCode;
import org.leadgraph.webhook.Webhooks;
import org.springframework.stereotype.Service;

/** How users' alerts are sent, as they have said, and how far that has come. */
@Service
class Deliveries {
    /** Name of the job, for its licence. */
    static final String JOB = "alert-delivery";

    private static final NamedQuery<AlertDelivery> OF_USER = NamedQuery.of("delivery/of-user", AlertDelivery::of);
    private static final NamedQuery<AlertDelivery> SAVE = NamedQuery.of("delivery/save", AlertDelivery::of);
    private static final NamedQuery<String> STOP = NamedQuery.of("delivery/stop", row -> row.text("userId"));
    private static final NamedQuery<AlertDelivery> DUE = NamedQuery.of("delivery/due", AlertDelivery::of);
    private static final NamedQuery<AlertDelivery> CLAIM = NamedQuery.of("delivery/claim", AlertDelivery::of);
    private static final NamedQuery<String> DONE = NamedQuery.of("delivery/done", row -> row.text("userId"));
    private static final NamedQuery<String> MESSAGE = NamedQuery.of("delivery/message", row -> row.text("messageId"));
    private static final NamedQuery<Long> FAILING = NamedQuery.of("delivery/failing", row -> row.number("failing"));

    private final Acts acts;
    private final Looks looks;
    private final Clock clock;

    Deliveries(Acts acts, Looks looks, Clock clock) {
        this.acts = acts;
        this.looks = looks;
        this.clock = clock;
    }

    ZonedDateTime now() {
        return clock.instant().atZone(ZoneOffset.UTC);
    }

    List<AlertDelivery> of(Initiator by) {
        return looks.at(by, DeliveryAct.ALERT_DELIVERY_LOOK, (actor, kept) -> kept.read(OF_USER, Map.of("userId", actor.userId())));
    }

    /** Keeps it, or renews it: with the use code and the reason of this search, for a year. */
    AlertDelivery save(Search search, Timetable timetable, Recipient to) {
        Purpose why = search.purpose();
        if (why.useCode() == UseCode.J) {
            throw new InvalidRequest(DeliveryProblem.DELIVERY_USE_CODE,
                    "Alerts are not sent for searches about applicants. Save it with use code A or C.", "Q-01");
        }
        ZonedDateTime now = now();
        Map<String, Object> said = new HashMap<>(to.logged());
        said.put("pace", timetable.pace().name());
        return acts.perform(search, DeliveryAct.ALERT_DELIVERY_SAVE, said, (actor, tx) -> {
            if (to.webhook() != null) {
                Webhooks.requireOfAgency(tx, actor.agencyId(), to.webhook().id());
            }
            return tx.run(SAVE, Map.of("userId", actor.userId(), "channel", to.channel().name(), "facts",
                    AlertDelivery.facts(search.identity(), actor.agencyId(), to, timetable, why, now))).getFirst();
        });
    }

    String stop(Initiator by, Channel.Kind channel) {
        return acts.perform(by, DeliveryAct.ALERT_DELIVERY_STOP, Map.of("channel", channel.name()),
                (actor, tx) -> tx.run(STOP, Map.of("userId", actor.userId(), "channel", channel.name())).stream().findFirst()
                        .orElseThrow(() -> new NotFound(DeliveryProblem.DELIVERY_UNKNOWN,
                                "Your alerts are not sent in this way. Make a delivery with `saveAlertDelivery`.")));
    }

    /** Some whose time has come, the longest due first, after this one; null for the beginning. So one that cannot be taken keeps nobody else waiting. */
    List<AlertDelivery> due(Channel.Kind channel, @Nullable AlertDelivery after, int most) {
        Map<String, @Nullable Object> which = new HashMap<>(
                Map.of("channel", channel.name(), "now", now(), "mostFailures", AlertDelivery.MOST_FAILURES, "limit", most));
        which.put("afterDue", after == null ? null : after.dueAt());
        which.put("afterUser", after == null ? null : after.identity().userId());
        return looks.ofTheService().read(DUE, which);
    }

    /** How many cannot be sent. */
    long failing() {
        return looks.ofTheService().read(FAILING, Map.of()).getFirst();
    }

    /** Takes one, unless another instance has it or its time has not come any more. Who takes one and is heard of no more, has lost it after a while. */
    Optional<AlertDelivery> claim(AlertDelivery due, String worker, ZonedDateTime until) {
        return acts.step(job(due), DeliveryAct.ALERTS_SEND, tx -> tx
                .run(CLAIM, which(due, Map.of("worker", worker, "until", until, "now", now()))).stream().findFirst());
    }

    /**
     * What has become of one that was taken. Nothing, when it is another worker's by now.
     *
     * @param sent
     *            keys that need not be sent again
     */
    void done(AlertDelivery taken, String worker, List<String> sent, ZonedDateTime dueAt, @Nullable ZonedDateTime sentAt, int failures) {
        Map<String, @Nullable Object> facts = new HashMap<>(Map.of("sent", sent, "dueAt", dueAt, "failures", (long) failures));
        if (sentAt != null) {
            facts.put("lastSentAt", sentAt);
        }
        acts.step(job(taken), DeliveryAct.ALERTS_SEND,
                tx -> tx.run(DONE, which(taken, Map.of("worker", worker, "facts", facts))));
    }

    /**
     * The id of the message that tells of these alerts: a new one, or the one that it had when it was last tried, perhaps before the service died.
     *
     * @return empty when it is another worker's by now
     */
    Optional<String> messageId(AlertDelivery taken, String worker, List<Alert> alerts) {
        List<String> keys = alerts.stream().map(Alert::key).sorted().toList();
        return acts.step(job(taken), DeliveryAct.ALERTS_SEND,
                tx -> tx.run(MESSAGE, which(taken, Map.of("worker", worker, "keys", keys, "newId", UUID.randomUUID().toString()))).stream()
                        .findFirst());
    }

    private static Map<String, Object> which(AlertDelivery delivery, Map<String, Object> more) {
        Map<String, Object> which = new HashMap<>(more);
        which.put("userId", delivery.identity().userId());
        which.put("channel", delivery.channel().name());
        return which;
    }

    private static Program job(AlertDelivery delivery) {
        return Program.job(JOB, delivery.agencyId());
    }
}
