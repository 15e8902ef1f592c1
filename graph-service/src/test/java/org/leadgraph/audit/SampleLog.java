package org.leadgraph.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A log in a temporary directory: small heads, a clock that stands until it is moved, one key, entries that are valid by default. */
final class SampleLog {

    final Path directory;
    final Path heads;
    final AuditKeys keys = newKeys();
    final HandClock clock = new HandClock(Instant.parse("2026-03-02T10:00:00.123456789Z"));
    AuditSettings settings;

    SampleLog(Path root) {
        directory = root.resolve("log");
        heads = root.resolve("heads");
        settings = settings(1 << 20, 10);
    }

    SampleLog rollingAt(long bytes) {
        settings = settings(bytes, 10);
        return this;
    }

    AuditSettings settings(long segmentBytes, int entriesPerHead) {
        return new AuditSettings(directory, heads, segmentBytes, entriesPerHead, Duration.ofSeconds(60), Duration.ofSeconds(30));
    }

    AuditLog open() {
        return AuditLog.open(settings, keys, clock);
    }

    AuditLog openOn(Storage storage) {
        return AuditLog.open(settings, keys, clock, storage);
    }

    /** Opens, writes so many intents with ids from {@code s-1} on, closes. */
    SampleLog with(int intents) {
        try (AuditLog log = open()) {
            for (int i = 1; i <= intents; i++) {
                AuditTicket ticket = log.appendLater(anIntent("s-" + i));
                if (i % 10_000 == 0) {
                    // The log takes so many waiting entries and no more.
                    ticket.await();
                }
            }
        }
        return this;
    }

    AuditVerification verify() throws IOException {
        return AuditVerifier.verify(directory, heads, keys.publicKey());
    }

    List<StoredEntry> entries() {
        try (var all = new AuditReader(directory).all()) {
            return all.toList();
        }
    }

    List<Path> segments() throws IOException {
        return Segment.in(directory).stream().map(Segment::file).toList();
    }

    /** Every file of log and heads, by path. */
    Map<Path, byte[]> files() throws IOException {
        Map<Path, byte[]> files = new HashMap<>();
        for (Path segment : segments()) {
            files.put(segment, Files.readAllBytes(segment));
        }
        files.put(HeadFile.in(heads), Files.readAllBytes(HeadFile.in(heads)));
        return files;
    }

    void restore(Map<Path, byte[]> files) throws IOException {
        for (Path segment : segments()) {
            Files.delete(segment);
        }
        for (var file : files.entrySet()) {
            Files.write(file.getKey(), file.getValue());
        }
    }

    /** Cuts bytes off the end of a file, as a crash would. */
    static void cut(Path file, int bytes) throws IOException {
        byte[] all = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(all, all.length - bytes));
    }

    static String text(Path file) throws IOException {
        return Files.readString(file, UTF_8);
    }

    static Search aSearch(String searchId) {
        return aSearch(searchId, "jdoe");
    }

    static Search aSearch(String searchId, String userId) {
        return new Search(searchId, new Search.Requester("idp.example", userId, "Doe", "Jane", "ZZ0010000", "sample-pd"),
                new Search.Purpose("C", "Case 26-0001, shooting", null, "Det. Roe", null, null), "192.0.2.7");
    }

    static SearchIntent anIntent(String searchId) {
        return new SearchIntent(aSearch(searchId),
                new SearchIntent.Operation("ConnectedShootings", "query { me { userId } }", "ab".repeat(32), Map.of("hops", 3)),
                new SearchIntent.View("cd".repeat(32), 42));
    }

    static SearchOutcome anOutcome(Search search, String ownerOri) {
        return new SearchOutcome(search, new SearchIntent.View("cd".repeat(32), 42), "ANSWERED",
                Map.of(ownerOri, List.of("r-1", "r-2")), Map.of("ZZ0090000", List.of("p-1")), 1_500);
    }

    static AuditKeys newKeys() {
        try {
            return AuditKeys.of(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stands still until it is moved. */
    static final class HandClock extends Clock {

        private volatile Instant now;

        HandClock(Instant now) {
            this.now = now;
        }

        void forward(Duration duration) {
            now = now.plus(duration);
        }

        void set(Instant instant) {
            now = instant;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
