package org.leadgraph.delivery;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.leadgraph.alert.Alert;
import org.leadgraph.alert.Alerts;
import org.leadgraph.problem.Problem;
import org.leadgraph.search.AnswerRelease;
import org.leadgraph.search.Search;
import org.leadgraph.search.Searches;
import org.leadgraph.webhook.Waits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for each user whose time has come, as that user, and sends what was not sent before by one channel. A look that finds nothing leaves no entry in the log. What is
 * sent is in the log before it leaves, and noted as sent after the other side has taken it: when the service dies between the two, it is sent once more, under the same id.
 */
class DeliveryWorker {
    private static final Logger log = LoggerFactory.getLogger(DeliveryWorker.class);

    private static final int AT_ONCE = 100;
    private static final int MOST_ALERTS = 500;
    static final Duration LONGEST_LOOK = Duration.ofSeconds(30);
    /** Longer than a look and a message take. */
    private static final Duration MINE_FOR = Duration.ofMinutes(5);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

    private final Deliveries deliveries;
    private final Alerts alerts;
    private final Searches searches;
    private final AnswerRelease release;
    private final Channel channel;
    private final String worker = UUID.randomUUID().toString();
    private volatile boolean ending;

    DeliveryWorker(Deliveries deliveries, Alerts alerts, Searches searches, AnswerRelease release, Channel channel) {
        this.deliveries = deliveries;
        this.alerts = alerts;
        this.searches = searches;
        this.release = release;
        this.channel = channel;
    }

    /** No other delivery is begun. */
    void end() {
        ending = true;
    }

    /** Looks for all whose time has come; returns how many messages were sent. */
    int deliverDue() {
        int sent = 0;
        List<AlertDelivery> due;
        AlertDelivery last = null;
        do {
            due = deliveries.due(channel.kind(), last, AT_ONCE);
            for (AlertDelivery each : due) {
                last = each;
                sent += !ending && claimed(each).map(this::deliver).orElse(false) ? 1 : 0;
            }
        } while (!due.isEmpty() && !ending);
        return sent;
    }

    private Optional<AlertDelivery> claimed(AlertDelivery due) {
        try {
            return deliveries.claim(due, worker, deliveries.now().plus(MINE_FOR));
        } catch (Problem notNow) {
            log.debug("A delivery cannot be taken ({})", notNow.code());
            return Optional.empty();
        }
    }

    /** Whether a message was sent. */
    private boolean deliver(AlertDelivery taken) {
        ZonedDateTime next = taken.timetable().next(deliveries.now().toInstant()).atZone(deliveries.now().getZone());
        Search search = searches.unasked(taken.identity(), taken.why()::get, "alertDelivery",
                taken.to().logged(), LONGEST_LOOK);
        try {
            List<Alert> waiting = alerts.found(search, MOST_ALERTS).alerts();
            List<Alert> fresh = waiting.stream().filter(alert -> !taken.sent().contains(alert.key())).toList();
            List<String> keys = waiting.stream().map(Alert::key).toList();
            if (fresh.isEmpty()) {
                deliveries.done(taken, worker, keys, next, null, 0);
                return false;
            }
            fresh.forEach(alert -> Stream.of(alert.record(), alert.other()).filter(Objects::nonNull)
                    .forEach(record -> search.disclose(record.node())));
            if (!(release.release(search) instanceof AnswerRelease.Verdict.Released)) {
                // The view has changed meanwhile, or the log is away.
                deliveries.done(taken, worker, taken.sent(), deliveries.now().plus(FIRST_WAIT), null, taken.failures());
                return false;
            }
            return send(taken, search, fresh, keys, next);
        } catch (Problem notNow) {
            // Standing that has ended for a while, for example: nothing is seen, so nothing is sent. The next time may find something.
            log.debug("Alerts of a user cannot be looked for ({})", notNow.code());
            deliveries.done(taken, worker, taken.sent(), next, null, taken.failures());
            return false;
        } catch (RuntimeException fault) {
            // One user's fault must not keep the others from theirs.
            log.error("The alerts of a user could not be sent ({})", fault.getClass().getName());
            deliveries.done(taken, worker, taken.sent(), next, null, taken.failures());
            return false;
        } finally {
            release.end(search);
        }
    }

    private boolean send(AlertDelivery taken, Search search, List<Alert> fresh, List<String> keys, ZonedDateTime next) {
        Optional<String> messageId = deliveries.messageId(taken, worker, fresh);
        if (messageId.isEmpty()) {
            // Another worker has it by now, or its user has saved it anew.
            return false;
        }
        try {
            channel.send(taken, fresh, new Channel.Message(messageId.get(), search.question().searchId()));
        } catch (Channel.NotTaken refused) {
            int failures = taken.failures() + 1;
            log.warn("Alerts by {} were not taken by the other side ({}), {} times in a row", channel.kind(), refused.getMessage(),
                    failures);
            deliveries.done(taken, worker, taken.sent(), deliveries.now().plus(Waits.after(failures)), null, failures);
            return false;
        }
        deliveries.done(taken, worker, keys, next, deliveries.now(), 0);
        return true;
    }
}
