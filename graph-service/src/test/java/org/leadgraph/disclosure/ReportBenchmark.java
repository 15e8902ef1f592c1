package org.leadgraph.disclosure;

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
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Actor;
import org.leadgraph.graph.Cursors;
import org.leadgraph.ledger.AuditKeys;
import org.leadgraph.ledger.AuditLog;
import org.leadgraph.ledger.AuditReader;
import org.leadgraph.ledger.AuditSettings;
import org.leadgraph.ledger.AuditTicket;
import org.leadgraph.ledger.LoggedSearch;
import org.leadgraph.ledger.SearchIntent;
import org.leadgraph.ledger.SearchOutcome;
import org.leadgraph.ledger.StoredEntry;
import org.leadgraph.logs.IndexedLog;
import org.leadgraph.logs.SearchLogs;
import org.leadgraph.logs.Wanted;
import org.springframework.util.FileSystemUtils;

/**
 * How long an owner's reports take over a large log, with its index and without, in one run. Arguments: the number of entries, and a directory for the log.
 */
final class ReportBenchmark {
    private static final int AGENCIES = 200;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration LENGTH = Duration.ofDays(120);
    private static final Actor ASKING = new Actor("coordinator@a7", "a7", ori(7), Set.of());
    private static final int READING = 3;

    private ReportBenchmark() {
    }

    private record Report(String name, Supplier<Wanted> wanted, Function<StoredEntry, @Nullable ?> pick) {}

    private record Times(List<Long> micros, int entries, long total) {
        String text() {
            List<Long> sorted = micros.stream().sorted().toList();
            return "%.1f / %.1f / %.1f".formatted(sorted.get(sorted.size() / 2) / 1e3, sorted.getLast() / 1e3, total / 1e3);
        }
    }

    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        int entries = Integer.parseInt(arguments[0]);
        Path root = Path.of(arguments[1]);
        FileSystemUtils.deleteRecursively(root);
        Files.createDirectories(root);
        write(root, entries);
        System.out.printf("%,d entries, %,d MB%n", entries, size(root.resolve("log")) >> 20);
        long start = System.nanoTime();
        try (IndexedLog indexed = new IndexedLog(root.resolve("log"), root.resolve("index"))) {
            System.out.printf("index made in %.1f s%n", (System.nanoTime() - start) / 1e9);
            SearchLogs read = SearchLogs.of(new AuditReader(root.resolve("log")));
            var own = Set.of("coordinator@a7", "u1@a7");
            var reports = List.of(
                    new Report("disclosures", () -> Disclosures.wanted("a7", Set.of(ori(7)), Disclosures.DisclosureFilter.NONE),
                            entry -> Disclosures.shown(entry, Disclosures.DisclosureFilter.NONE, "a7", Set.of(ori(7)))),
                    new Report("userLog", () -> UserLogs.wanted("a7", own, UserLogs.UserLogFilter.NONE),
                            entry -> UserLogs.entry(entry, "a7", own, Set.of())),
                    new Report("applicantFile", () -> UserLogs.ofApplicant("a7", "applicant-3"),
                            entry -> UserLogs.ofApplicant(entry, "a7", "applicant-3")),
                    dormant());
            System.out.println("| report | entries | with the index: page p50 / longest / whole report, ms | reading the log |");
            for (Report report : reports) {
                Times with = all(indexed.logs(), report, Integer.MAX_VALUE);
                Times without = all(read, report, READING);
                System.out.printf("| %s | %,d | %s | %s (first %d pages) |%n", report.name(), with.entries(), with.text(), without.text(),
                        READING);
            }
        }
        System.out.printf("%,d MB of index%n", size(root.resolve("index")) >> 20);
    }

    /** Two partners that are shown something again and again, and one that never is. */
    private static Report dormant() {
        Set<String> silent = new TreeSet<>(Set.of("a8", "a9", "a99"));
        Map<String, String> oris = Map.of(ori(7), "a7", ori(8), "a8", ori(9), "a9", ori(99), "a99");
        return new Report("dormantAgreements", () -> Oversight.between("a7", oris, silent), entry -> {
            if (entry.entry() instanceof SearchOutcome outcome) {
                Oversight.heard(outcome, "a7", oris, silent);
            }
            return null;
        });
    }

    private static Times all(SearchLogs logs, Report report, int mostPages) {
        LogScan scan = new LogScan(logs, new ReportSettings(31), Cursors.withNewKey(Clock.systemUTC()),
                Clock.fixed(START.plus(LENGTH), ZoneOffset.UTC));
        List<Long> micros = new ArrayList<>();
        int entries = 0;
        String position = null;
        long begin = System.nanoTime();
        do {
            long start = System.nanoTime();
            LogPart<?> part = scan.read(ASKING, new LogScan.Span(null, null, position), report.wanted(), 100, report.pick());
            micros.add((System.nanoTime() - start) / 1_000);
            entries += part.entries().size();
            position = part.next();
        } while (position != null && micros.size() < mostPages);
        return new Times(micros, entries, (System.nanoTime() - begin) / 1_000);
    }

    private static long size(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void write(Path root, int entries) throws NoSuchAlgorithmException {
        Random random = new Random(20_261_128);
        AuditKeys keys = AuditKeys.of(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        Moving clock = new Moving();
        try (AuditLog log = AuditLog.open(AuditSettings.of(root.resolve("log"), root.resolve("heads")), keys, clock)) {
            AuditTicket last = null;
            for (int i = 0; i < entries / 2; i++) {
                clock.now = START.plus(LENGTH.multipliedBy(i).dividedBy(entries / 2));
                int agency = random.nextInt(AGENCIES);
                LoggedSearch search = search(i, agency, random.nextInt(20));
                log.appendLater(new SearchIntent(search, new SearchIntent.Operation("Cases",
                        "query($text: String!) { search(text: $text) { incidents { nodes { id caseNumber occurredAt owner { name } } } } }",
                        "cd".repeat(32), Map.of("text", "case " + i)), new SearchIntent.View("ab".repeat(32), 7)));
                last = log.appendLater(outcome(search, random, agency));
                if (i % 2_000 == 0) {
                    last.await();
                }
            }
            if (last != null) {
                last.await();
            }
        }
    }

    private static LoggedSearch search(int i, int agency, int user) {
        String useCode = i % 50 == 0 ? "J" : "C";
        return new LoggedSearch("search-" + i,
                new LoggedSearch.Requester("https://idp.example", "u" + user + "@a" + agency, "Doe", "Jane", ori(agency), "a" + agency),
                new LoggedSearch.Purpose(useCode, "Case 26-" + i, "INCIDENT_NUMBER", null, null,
                        useCode.equals("J") ? "applicant-" + user : null),
                "192.0.2.7");
    }

    private static SearchOutcome outcome(LoggedSearch search, Random random, int agency) {
        Map<String, List<String>> records = new TreeMap<>();
        for (int owners = random.nextInt(4); owners > 0; owners--) {
            List<String> ids = new ArrayList<>();
            for (int n = 1 + random.nextInt(5); n > 0; n--) {
                ids.add("%032x".formatted(random.nextLong()));
            }
            records.put(ori((agency + random.nextInt(5)) % AGENCIES), ids);
        }
        return new SearchOutcome(search, new SearchIntent.View("ab".repeat(32), 7), "ANSWERED", records, Map.of(), List.of(), 1_500);
    }

    private static String ori(int agency) {
        return "IL%07d".formatted(agency);
    }

    private static final class Moving extends Clock {
        private volatile Instant now = START;

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
