package org.leadgraph.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.leadgraph.alert.Alerts;
import org.leadgraph.problem.Problem;
import org.leadgraph.search.AnswerRelease;
import org.leadgraph.search.Searches;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sets the workers to work: each channel has a thread of its own, since the scheduler's is for all beats of the service, and the other side of one channel may be slow. */
@Component
class DeliveryBeat {
    private static final Logger log = LoggerFactory.getLogger(DeliveryBeat.class);

    private final Deliveries deliveries;
    private final List<Lane> lanes;
    private final AtomicLong failing = new AtomicLong();

    DeliveryBeat(Deliveries deliveries, Alerts alerts, Searches searches, AnswerRelease release, List<Channel> channels,
            MeterRegistry meters) {
        this.deliveries = deliveries;
        this.lanes = channels.stream()
                .map(channel -> new Lane(channel, new DeliveryWorker(deliveries, alerts, searches, release, channel), new AtomicBoolean(),
                        Executors.newSingleThreadExecutor(
                                Thread.ofPlatform().daemon().name("alert-delivery-" + channel.kind().name().toLowerCase(Locale.ROOT))
                                        .factory())))
                .toList();
        meters.gauge("leadgraph.deliveries.failing", failing);
    }

    private record Lane(Channel channel, DeliveryWorker worker, AtomicBoolean busy, ExecutorService thread) {}

    @Scheduled(fixedDelayString = "${leadgraph.delivery.every:30s}", initialDelayString = "${leadgraph.delivery.every:30s}")
    void beat() {
        lanes.stream().filter(lane -> lane.channel().isOn() && lane.busy().compareAndSet(false, true))
                .forEach(lane -> lane.thread().execute(() -> work(lane)));
    }

    private void work(Lane lane) {
        try {
            lane.worker().deliverDue();
            failing.set(deliveries.failing());
        } catch (Problem away) {
            // Health tells of a database or log that is away; the next beat tries again.
            log.debug("Alerts cannot be sent now ({})", away.code());
        } finally {
            lane.busy().set(false);
        }
    }

    /** The deliveries that are under way are brought to their end. */
    @PreDestroy
    void end() throws InterruptedException {
        for (Lane lane : lanes) {
            lane.worker().end();
            lane.thread().shutdown();
        }
        for (Lane lane : lanes) {
            if (!lane.thread().awaitTermination(DeliveryWorker.LONGEST_LOOK.toSeconds(), TimeUnit.SECONDS)) {
                log.warn("A delivery of alerts did not end; it is done again after the next start");
            }
        }
    }
}
