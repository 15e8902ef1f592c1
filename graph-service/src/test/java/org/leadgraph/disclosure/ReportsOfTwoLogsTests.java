package org.leadgraph.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadgraph.act.Actor;
import org.leadgraph.graph.Cursors;
import org.leadgraph.ledger.ActOutcome;
import org.leadgraph.ledger.Alarm;
import org.leadgraph.ledger.AuditEntry;
import org.leadgraph.ledger.AuditKeys;
import org.leadgraph.ledger.AuditLog;
import org.leadgraph.ledger.AuditReader;
import org.leadgraph.ledger.AuditSettings;
import org.leadgraph.ledger.LoggedSearch;
import org.leadgraph.ledger.Logon;
import org.leadgraph.ledger.LogonRefused;
import org.leadgraph.ledger.LogonsSuppressed;
import org.leadgraph.ledger.SearchIntent;
import org.leadgraph.ledger.SearchOutcome;
import org.leadgraph.ledger.StoredEntry;
import org.leadgraph.logs.IndexedLog;
import org.leadgraph.logs.SearchLogs;
import org.leadgraph.logs.Terms;
import org.leadgraph.logs.Wanted;

/**
 * Two logs that differ only in what agencies without anything to do with avon did: one holds none of it, the other a lot. Every report of avon is read from both to
 * its end, page by page.
 */
class ReportsOfTwoLogsTests {
    private static final int WORLDS = Integer.getInteger("leadgraph.reports.worlds", 6);
    private static final long SEED = Long.getLong("leadgraph.reports.seed", 20_261_128);
    private static final Instant START = Instant.parse("2026-01-05T08:15:00Z");
    private static final Actor ASKING = new Actor("coordinator@avon", "avon", "IL0000010", Set.of());
    private static final Map<String, String> ORIS = Map.of("IL0000010", "avon", "IL0000020", "brook", "IL0000040", "dell");
    private static final SearchIntent.View VIEW = new SearchIntent.View("ab".repeat(32), 7);

    @TempDir
    private Path root;

    @Test
    @DisplayName("P-05, S-08, INV-33 whatever others do: values, moments, ends of pages and number of pages of each report are the same")
    void reportsAreTheSameWhateverOthersDo() throws NoSuchAlgorithmException, IOException {
        Random random = new Random(SEED);
        int entries = 0;
        for (int world = 0; world < WORLDS; world++) {
            List<AuditEntry> own = new ArrayList<>();
            Map<Integer, List<AuditEntry>> others = new HashMap<>();
            int steps = 40 + random.nextInt(40);
            List<Instant> moments = new ArrayList<>();
            Instant at = START;
            for (int i = 0; i < steps; i++) {
                at = at.plusMillis(1 + random.nextInt(random.nextBoolean() ? 3_000 : 200_000_000));
                moments.add(at);
                own.add(ofAvon(random, i));
                for (int n = random.nextInt(6); n > 0; n--) {
                    others.computeIfAbsent(i, _ -> new ArrayList<>()).add(ofOthers(random));
                }
            }
            Path quiet = log("quiet" + world, moments, own, Map.of());
            Path busy = log("busy" + world, moments, own, others);
            Instant now = at.plus(Duration.ofHours(5));
            int days = List.of(1, 7, 31).get(random.nextInt(3));
            int page = List.of(1, 2, 5, 100).get(random.nextInt(4));

            List<String> expected = reports(SearchLogs.of(new AuditReader(quiet)), now, days, page);
            String which = "world %d of seed %d, %d days a part, %d a page".formatted(world, SEED, days, page);
            assertThat(reports(SearchLogs.of(new AuditReader(busy)), now, days, page)).as(which).isEqualTo(expected);
            for (Path log : List.of(quiet, busy)) {
                try (IndexedLog indexed = new IndexedLog(log, log.resolveSibling(log.getFileName() + "-index"))) {
                    assertThat(reports(indexed.logs(), now, days, page)).as("with an index, " + which).isEqualTo(expected);
                }
            }
            entries += expected.size();
        }
        assertThat(entries).as("parts of reports").isGreaterThan(WORLDS * 20);
    }

    /** Every part of every report, with what it says of itself. */
    private static List<String> reports(SearchLogs logs, Instant now, int days, int page) {
        LogScan scan = new LogScan(logs, new ReportSettings(days), Cursors.withNewKey(Clock.systemUTC()),
                Clock.fixed(now, ZoneOffset.UTC));
        List<String> said = new ArrayList<>();
        OffsetDateTime late = START.plus(Duration.ofDays(3)).atOffset(ZoneOffset.UTC);
        for (OffsetDateTime from : new @Nullable OffsetDateTime[]{null, late}) {
            for (var filter : List.of(Disclosures.DisclosureFilter.NONE,
                    new Disclosures.DisclosureFilter(null, null, null, "nobody", null, null, true))) {
                said.addAll(parts("disclosures", scan, from, page, () -> Disclosures.wanted("avon", Set.of("IL0000010"), filter),
                        entry -> Disclosures.shown(entry, filter, "avon", Set.of("IL0000010"))));
            }
            said.addAll(parts("userLog", scan, from, page,
                    () -> UserLogs.wanted("avon", Set.of("ann@avon", "coordinator@avon"), UserLogs.UserLogFilter.NONE),
                    entry -> UserLogs.entry(entry, "avon", Set.of("ann@avon", "coordinator@avon"), Set.of("brook pd"))));
            for (String applicant : List.of("applicant-1", "nobody")) {
                said.addAll(parts("applicantFile " + applicant, scan, from, page, () -> UserLogs.ofApplicant("avon", applicant),
                        entry -> UserLogs.ofApplicant(entry, "avon", applicant)));
            }
            said.addAll(parts("logDeletions", scan, from, page, () -> Wanted.any(Set.of(Terms.DELETION)), Oversight::deletion));
            Set<String> silent = new TreeSet<>(Set.of("brook", "dell"));
            said.addAll(parts("dormantAgreements", scan, from, 1, () -> Oversight.between("avon", ORIS, silent), entry -> {
                if (entry.entry() instanceof SearchOutcome outcome) {
                    Oversight.heard(outcome, "avon", ORIS,
                            silent);
                }
                return null;
            }));
            said.add("dormant " + silent);
        }
        return said;
    }

    private static <T> List<String> parts(String report, LogScan scan, @Nullable OffsetDateTime from, int page,
            Supplier<Wanted> wanted, Function<StoredEntry, @Nullable T> pick) {
        List<String> said = new ArrayList<>();
        String position = null;
        do {
            LogPart<T> part = scan.read(ASKING, new LogScan.Span(from, null, position), wanted, page, pick);
            position = part.next();
            said.add(report + " " + part.entries() + " to " + part.readTo() + ", then "
                    + (position == null ? "nothing" : position.length()));
        } while (position != null);
        return said;
    }

    /** Something that avon did, was shown, or was shown of avon. */
    private static AuditEntry ofAvon(Random random, int number) {
        return switch (random.nextInt(5)) {
            case 0 -> outcome("ann@avon", "avon", random.nextBoolean() ? "J" : "C", Map.of("IL0000020", List.of("r-" + number)), Map.of());
            case 1 ->
                outcome("ben@brook", "brook", "C", Map.of("IL0000010", List.of("r-" + number), "IL0000020", List.of("b-1")), Map.of());
            case 2 -> outcome("ben@brook", "brook", "C", Map.of(), Map.of("avon", List.of("p-" + number)));
            case 3 -> new ActOutcome("a-" + number, requester("ann@avon", "avon"), null, "SAVE_QUERY", "DONE", null, null);
            default -> random.nextBoolean()
                    ? new Logon("idp", "ann@avon", "IL0000010", "192.0.2.1", "HTTP")
                    : new LogonRefused("idp", "ann@avon", "192.0.2.9", "signature");
        };
    }

    /** Something that agencies other than avon did among themselves, or the log about itself. */
    private static AuditEntry ofOthers(Random random) {
        return switch (random.nextInt(7)) {
            case 0 ->
                outcome("cat@cove", "cove", "J", Map.of("IL0000030", List.of("c-" + random.nextInt(9))), Map.of("dell", List.of("d-1")));
            case 1 -> new SearchIntent(search("cat@cove", "cove", "C"),
                    new SearchIntent.Operation("Cases", "{ search { incidents { totalCount } } }", "cd".repeat(32), Map.of()), VIEW);
            case 2 ->
                new ActOutcome("o-" + random.nextInt(), requester("cat@cove", "cove"), null, "CLOSE_SHARING", "REFUSED", "ROLE_REQUIRED",
                        null);
            case 3 -> new Logon("idp", "cat@cove", "IL0000030", "192.0.2.3", "BOLT");
            case 4 -> new LogonRefused("idp", "nobody", "192.0.2.4", "expired");
            case 5 -> new LogonsSuppressed("192.0.2.4", random.nextInt(1_000));
            default -> new Alarm("ANSWER_WITHHELD", "Search of cove");
        };
    }

    private static SearchOutcome outcome(String userId, String agencyId, String useCode, Map<String, List<String>> records,
            Map<String, List<String>> pointers) {
        return new SearchOutcome(search(userId, agencyId, useCode), VIEW, "ANSWERED", records, pointers, List.of(), 1_500);
    }

    private static LoggedSearch search(String userId, String agencyId, String useCode) {
        return new LoggedSearch("s-1", requester(userId, agencyId),
                new LoggedSearch.Purpose(useCode, "Case 26-0001", null, null, null, useCode.equals("J") ? "applicant-1" : null),
                "192.0.2.7");
    }

    private static LoggedSearch.Requester requester(String userId, String agencyId) {
        return new LoggedSearch.Requester("idp", userId, "Doe", "Jane", "ZZ0010000", agencyId);
    }

    /** Writes what avon may know of at its moments, and everything else a moment later each. */
    private Path log(String name, List<Instant> moments, List<AuditEntry> own, Map<Integer, List<AuditEntry>> others)
            throws NoSuchAlgorithmException {
        AuditSettings settings = AuditSettings.of(root.resolve(name), root.resolve(name + "-heads"));
        AuditKeys keys = AuditKeys.of(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        Moving clock = new Moving();
        try (AuditLog log = AuditLog.open(settings, keys, clock)) {
            for (int i = 0; i < own.size(); i++) {
                clock.now = moments.get(i);
                log.append(own.get(i));
                for (AuditEntry other : others.getOrDefault(i, List.of())) {
                    clock.now = clock.now.plusNanos(100_000);
                    log.append(other);
                }
            }
        }
        return root.resolve(name);
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
