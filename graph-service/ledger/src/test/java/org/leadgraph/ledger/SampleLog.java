package org.leadgraph.ledger;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A log in a temporary directory: small heads, a clock that stands until it is moved, one key, entries that are valid by default. */
public final class SampleLog {

    public final Path directory;
    final Path heads;
    public final AuditKeys keys = newKeys();
    public final HandClock clock = new HandClock(Instant.parse("2026-03-02T10:00:00.123456789Z"));
    public final List<String> rung = new CopyOnWriteArrayList<>();
    AuditSettings settings;

    public SampleLog(Path root) {
        directory = root.resolve("log");
        heads = root.resolve("heads");
        settings = settings(1 << 20, 10);
    }

    SampleLog rollingAt(long bytes) {
        settings = settings(bytes, 10);
        return this;
    }

    AuditSettings settings(long segmentBytes, int entriesPerHead) {
        return new AuditSettings(directory, heads, segmentBytes, entriesPerHead, Duration.ofSeconds(60), Duration.ofSeconds(30),
                Duration.ofDays(1));
    }

    public AuditLog open() {
        return openOn(new DiskStorage());
    }

    /** It tries again when it is told to, and only then. */
    public AuditLog openOn(Storage storage) {
        return AuditLog.open(place(storage), List.of());
    }

    LogPlace place(Storage storage) {
        return new LogPlace(settings, keys, clock, clock::nanoseconds, storage, new AuditBell() {

            @Override
            public void alarm(String code, String detail) {
                rung.add(code + ": " + detail);
            }

            @Override
            public void say(String what) {
                rung.add(what);
            }
        });
    }

    /** Codes of the alarms, in their order. */
    public List<String> alarms() {
        return rung.stream().filter(each -> each.matches("[A-Z_]+: .*")).map(each -> each.substring(0, each.indexOf(':'))).toList();
    }

    /** Writes an entry on each of so many days that follow, as a service that runs does. */
    public SampleLog running(int days) {
        try (AuditLog log = open()) {
            for (int day = 0; day < days; day++) {
                log.append(anIntent("s-" + day));
                clock.forward(Duration.ofDays(1));
            }
        }
        return this;
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

    /** What the log does by itself after a while: opens its files anew after a failure. */
    public static boolean tryAgain(AuditLog log) {
        return log.tryAgain();
    }

    public AuditVerification verify() throws IOException {
        return AuditVerifier.verify(directory, heads, keys.publicKey());
    }

    /** All heads, verified. */
    List<Head> signed() throws IOException {
        try {
            HeadFile.verified(heads, keys.publicKey());
            List<Head> all = new ArrayList<>();
            try (var lines = new LineReader(HeadFile.in(heads))) {
                for (byte[] line = lines.next(); line != null; line = lines.next()) {
                    all.add(Head.read(line));
                }
            }
            return all;
        } catch (ChainBroken broken) {
            throw new IllegalStateException(broken);
        }
    }

    public List<StoredEntry> entries() {
        try (var all = new AuditReader(directory).all()) {
            return all.toList();
        }
    }

    public List<Path> segments() throws IOException {
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

    public static LoggedSearch aSearch(String searchId) {
        return aSearch(searchId, "jdoe");
    }

    public static LoggedSearch aSearch(String searchId, String userId) {
        return new LoggedSearch(searchId, new LoggedSearch.Requester("idp.example", userId, "Doe", "Jane", "ZZ0010000", "sample-pd"),
                new LoggedSearch.Purpose("C", "Case 26-0001, shooting", null, "Det. Roe", null, null), "192.0.2.7");
    }

    public static SearchIntent anIntent(String searchId) {
        return new SearchIntent(aSearch(searchId),
                new SearchIntent.Operation("ConnectedShootings", "query { me { userId } }", "ab".repeat(32), Map.of("hops", 3)),
                new SearchIntent.View("cd".repeat(32), 42));
    }

    public static SearchOutcome anOutcome(LoggedSearch search, String ownerOri) {
        return new SearchOutcome(search, new SearchIntent.View("cd".repeat(32), 42), "ANSWERED",
                Map.of(ownerOri, List.of("r-1", "r-2")), Map.of("ZZ0090000", List.of("p-1")), List.of(), 1_500);
    }

    static AuditKeys newKeys() {
        try {
            return AuditKeys.of(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stands still until time passes, or until somebody sets it wrong. */
    public static final class HandClock extends Clock {

        private record Now(Instant shown, long nanoseconds) {}

        private volatile Now now;

        HandClock(Instant now) {
            this.now = new Now(now, 0);
        }

        /** Time passes. */
        public void forward(Duration duration) {
            now = new Now(now.shown().plus(duration), now.nanoseconds() + duration.toNanos());
        }

        /** Somebody sets it; no time passes. */
        void set(Instant instant) {
            now = new Now(instant, now.nanoseconds());
        }

        long nanoseconds() {
            return now.nanoseconds();
        }

        @Override
        public Instant instant() {
            return now.shown();
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
