package org.leadgraph.removal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator.Program;
import org.leadgraph.act.Looks;
import org.leadgraph.agency.Agencies;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.Row;
import org.leadgraph.ledger.SearchOutcome;
import org.leadgraph.ledger.StoredEntry;
import org.leadgraph.logs.OneLog;
import org.leadgraph.logs.SearchLogs;
import org.leadgraph.logs.Terms;
import org.leadgraph.logs.Wanted;
import org.springframework.stereotype.Component;

/**
 * Finds in the search log to which agencies a removed record was shown, and tells them. One pass through the entries that show records of the owner serves all its removed records that wait for it. The act is
 * the same whether or not anybody was told, so its entry in the log tells nothing (INV-13).
 */
@Component
class NoticeMaking {
    /** Name of the job that does it. */
    static final String JOB = "removal-notices";
    private static final int RECORDS_A_PASS = 1_000;
    /** Until a log that cannot be read now is looked for again. */
    private static final Duration LOOK_AGAIN = Duration.ofHours(1);

    private static final NamedQuery<Row> NEXT = NamedQuery.of("removal/next-to-tell", row -> row);
    private static final NamedQuery<Row> TELL = NamedQuery.of("removal/tell", row -> row);

    private final Acts acts;
    private final Looks looks;
    private final Agencies agencies;
    private final SearchLogs logs;
    private final Clock clock;

    NoticeMaking(Acts acts, Looks looks, Agencies agencies, SearchLogs logs, Clock clock) {
        this.acts = acts;
        this.looks = looks;
        this.agencies = agencies;
        this.logs = logs;
        this.clock = clock;
    }

    /**
     * One pass.
     *
     * @return whether there was something to do
     */
    boolean next() {
        Instant now = clock.instant();
        List<Row> due = looks.ofTheService().read(NEXT, Map.of("now", now.atZone(ZoneOffset.UTC), "limit", RECORDS_A_PASS, "owners", 1));
        if (due.isEmpty()) {
            return false;
        }
        String owner = due.getFirst().text("agencyId");
        List<String> recordIds = due.getFirst().texts("recordIds");
        SearchLogs.Readable readable = logs.now();
        List<Map<String, Object>> rows = new ArrayList<>();
        shownTo(readable.logs(), owner, Set.copyOf(recordIds), now).forEach((recordId, told) -> told.forEach(
                agency -> rows.add(Map.of("recordId", recordId, "toAgency", agency, "noticeId", UUID.randomUUID().toString()))));
        ZonedDateTime again = readable.missing().isEmpty() ? null : now.plus(LOOK_AGAIN).atZone(ZoneOffset.UTC);
        acts.perform(Program.job(JOB, owner), RemovalAct.REMOVAL_NOTICES_MAKE, Map.of("records", recordIds), (_, tx) -> {
            Map<String, @Nullable Object> facts = new HashMap<>(Map.of("rows", rows, "recordIds", recordIds));
            facts.put("next", again);
            return tx.run(TELL, facts).size();
        });
        return true;
    }

    /** Agencies by record, but for its owner. */
    private Map<String, Set<String>> shownTo(List<OneLog> readable, String owner, Set<String> recordIds, Instant now) {
        Set<String> oris = new HashSet<>(agencies.orisOf(List.of(owner)).getOrDefault(owner, List.of()));
        Wanted wanted = Wanted.any(oris.stream().map(Terms::shows).collect(Collectors.toSet())).and(Terms.SEARCH).without(Terms.by(owner));
        Map<String, Set<String>> shown = new TreeMap<>();
        for (OneLog log : readable) {
            try (Stream<StoredEntry> entries = log.entries(() -> wanted, 0, Instant.EPOCH, now)) {
                entries.forEach(entry -> {
                    if (entry.entry() instanceof SearchOutcome outcome && !outcome.search().requester().agencyId().equals(owner)) {
                        outcome.disclosedRecords().forEach((ori, ids) -> {
                            if (oris.contains(ori)) {
                                ids.stream().filter(recordIds::contains).forEach(id -> shown.computeIfAbsent(id, _ -> new TreeSet<>())
                                        .add(outcome.search().requester().agencyId()));
                            }
                        });
                    }
                });
            }
        }
        return shown;
    }
}
