package org.leadgraph.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadgraph.ledger.SampleLog.aSearch;
import static org.leadgraph.ledger.SampleLog.anIntent;
import static org.leadgraph.ledger.SampleLog.anOutcome;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitTests {

    @TempDir
    Path root;

    @Test
    void keepsEveryEntryOfManyThreadsOnceWithFewSyncs() throws Exception {
        SampleLog sample = new SampleLog(root);
        sample.settings = sample.settings(1 << 20, 1_000);
        MeddlingStorage storage = new MeddlingStorage();
        // However fast the disk of this machine is: groups form while a sync takes its time.
        storage.syncNanos = 1_000_000;
        Set<Long> numbers = ConcurrentHashMap.newKeySet();

        try (AuditLog log = sample.openOn(storage); var threads = Executors.newFixedThreadPool(16)) {
            for (int thread = 0; thread < 16; thread++) {
                String name = "t" + thread;
                threads.submit(() -> IntStream.range(0, 500).forEach(i -> numbers.add(log.append(anIntent(name + "-" + i)))));
            }
        }

        List<String> ids = sample.entries().stream().map(StoredEntry::entry).filter(SearchIntent.class::isInstance)
                .map(entry -> ((SearchIntent) entry).search().searchId()).toList();
        assertThat(ids).hasSize(8_000).doesNotHaveDuplicates();
        assertThat(numbers).hasSize(8_000);
        assertThat(storage.segmentForces.get()).isLessThan(8_000 / 2);
        assertThat(sample.verify().isIntact()).isTrue();
    }

    @Test
    void sharesOneSyncAmongAllWhoWait() {
        SampleLog sample = new SampleLog(root);
        sample.settings = sample.settings(1 << 20, 1_000);
        MeddlingStorage storage = new MeddlingStorage();

        try (AuditLog log = sample.openOn(storage)) {
            storage.held = new CountDownLatch(1);
            int before = storage.segmentForces.get();
            List<AuditTicket> tickets = IntStream.range(0, 400).mapToObj(i -> log.appendLater(anIntent("s-" + i))).toList();
            assertThat(tickets).noneMatch(AuditTicket::isDurable);
            storage.held.countDown();
            tickets.forEach(AuditTicket::await);

            // One sync for those the writer had taken when it stopped, one for all others.
            assertThat(storage.segmentForces.get() - before).isBetween(1, 2);
        }
    }

    @Test
    void makesTheIntentDurableNoLaterThanTheOutcome() {
        SampleLog sample = new SampleLog(root);

        try (AuditLog log = sample.open()) {
            AuditTicket intent = log.appendLater(anIntent("s-1"));
            long outcome = log.append(anOutcome(aSearch("s-1"), "ZZ0020000"));

            assertThat(intent.isDurable()).isTrue();
            assertThat(intent.await()).isEqualTo(outcome - 1);
        }
    }

    @Test
    void writesWhatStoodInTheEntryWhenItWasAppended() {
        SampleLog sample = new SampleLog(root);
        Map<String, Object> nested = new HashMap<>(Map.of("id", "before"));
        SearchIntent intent = new SearchIntent(aSearch("s-1"),
                new SearchIntent.Operation("Shooting", "query { me { userId } }", "ab".repeat(32), Map.of("where", nested)),
                new SearchIntent.View("cd".repeat(32), 1));

        try (AuditLog log = sample.open()) {
            AuditTicket ticket = log.appendLater(intent);
            nested.put("id", "after");
            ticket.await();
        }

        assertThat(sample.entries().get(1).entry().toString()).contains("before").doesNotContain("after");
    }

    @Test
    void refusesMoreThanADiskThatStandsStillCanEverTake() {
        SampleLog sample = new SampleLog(root);
        sample.settings = sample.settings(1 << 26, 1_000);
        MeddlingStorage storage = new MeddlingStorage();
        try (AuditLog log = sample.openOn(storage)) {
            storage.held = new CountDownLatch(1);

            assertThatThrownBy(() -> IntStream.range(0, 70_000).forEach(i -> log.appendLater(new Alarm("CODE", "again"))))
                    .isInstanceOf(AuditUnavailable.class).hasMessageContaining("Too many");
            storage.held.countDown();
        }
    }

    @Test
    void admitsOneWriterOnly() {
        SampleLog sample = new SampleLog(root);

        try (AuditLog log = sample.open()) {
            assertThatThrownBy(sample::open).isInstanceOf(AuditUnavailable.class).hasMessageContaining("already writes");
            log.append(anIntent("s-1"));
        }
        sample.with(1);
        assertThat(new HashSet<>(sample.entries())).hasSize(6);
    }

    @Test
    void takesNothingAfterClosing() {
        AuditLog log = new SampleLog(root).open();
        log.close();
        log.close();

        assertThatThrownBy(() -> log.append(anIntent("s-1"))).isInstanceOf(AuditUnavailable.class).hasMessageContaining("closed");
    }
}
