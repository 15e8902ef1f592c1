package org.leadgraph.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.ActMarks;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.ledger.ActIntent;
import org.leadgraph.ledger.ActOutcome;
import org.leadgraph.ledger.AuditLog;
import org.leadgraph.ledger.AuditReader;
import org.leadgraph.ledger.AuditTicket;
import org.leadgraph.ledger.StoredEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes the ends that are missing in the log: at the start for acts of a process that died, and after an outage of log or graph for acts that were under way. If
 * the process does not know how an act ended, the graph does: each act has left a mark there.
 */
@Component
class ActSettling implements SmartInitializingSingleton {
    private static final Logger logger = LoggerFactory.getLogger(ActSettling.class);
    private static final NamedQuery<Long> SETTLED = NamedQuery.of("audit/settled", row -> row.number("sequence"));
    private static final NamedQuery<Long> KEEP = NamedQuery.of("audit/keep-settled", row -> row.number("sequence"));
    private static final int MOST_AT_ONCE = 1_000;
    /** At most so many entries are read again at the next start, besides those of acts under way. */
    private static final long WORTH_KEEPING = 5_000;

    private final AuditLog log;
    private final AuditReader reader;
    private final OpenActs open;
    private final ActMarks marks;
    private final SystemGraph graph;
    private final String name;
    private long kept;

    ActSettling(AuditLog log, AuditReader reader, OpenActs open, ActMarks marks, SystemGraph graph, SearchLogSettings settings) {
        this.log = log;
        this.reader = reader;
        this.open = open;
        this.marks = marks;
        this.graph = graph;
        this.name = settings.name();
    }

    /** Before anybody can act. */
    @Override
    public void afterSingletonsInstantiated() {
        beat();
    }

    @Scheduled(fixedDelayString = "PT2S")
    void beat() {
        try {
            settle();
            open.settledUpTo().filter(upTo -> upTo >= kept + WORTH_KEEPING).ifPresent(this::keep);
        } catch (RuntimeException failure) {
            // Log or graph is away, and has reported it; the next run settles them.
            logger.debug("Acts could not be settled", failure);
        }
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void forgetOldMarks() {
        marks.forgetOld();
    }

    private synchronized void settle() {
        if (log.failure().isPresent()) {
            return;
        }
        open.beginSettling().ifPresent(settling -> {
            try {
                Begun begun = begun(kept());
                Set<String> meanwhile = open.begunMeanwhile();
                List<StoredEntry> without = begun.withoutEnd().stream()
                        .filter(entry -> !(settling.underWay().contains(id(entry)) || meanwhile.contains(id(entry))))
                        .toList();
                for (int from = 0; from < without.size(); from += MOST_AT_ONCE) {
                    note(without.subList(from, Math.min(without.size(), from + MOST_AT_ONCE)), settling.ends());
                }
                open.settled(settling, begun.upTo);
                if (!without.isEmpty()) {
                    logger.info("Search log: {} acts whose end was missing have it now", without.size());
                }
            } finally {
                open.endSettling();
            }
        });
    }

    private void note(List<StoredEntry> without, Map<String, ActOutcome> ends) {
        Set<String> done = marks.done(without.stream().map(ActSettling::id).filter(id -> !ends.containsKey(id)).toList());
        List<AuditTicket> tickets = new ArrayList<>();
        for (StoredEntry begun : without) {
            ActIntent intent = (ActIntent) begun.entry();
            ActOutcome known = ends.get(id(begun));
            tickets.add(log.appendLater(known != null
                    ? known
                    : new ActOutcome(intent.actId(), intent.requester(), intent.program(), intent.act(), status(begun, intent, done), null,
                            intent.attemptId())));
        }
        tickets.forEach(AuditTicket::await);
    }

    /** Acts of earlier versions have left no marks, and old marks are gone. */
    private String status(StoredEntry begun, ActIntent intent, Set<String> done) {
        if (done.contains(id(begun))) {
            return "DONE";
        }
        return intent.attemptId() != null && marks.isKeptSince(begun.time()) ? "FAILED" : "UNKNOWN";
    }

    private static String id(StoredEntry begun) {
        ActIntent intent = (ActIntent) begun.entry();
        return id(intent.attemptId(), intent.actId(), intent.act());
    }

    private static String id(@Nullable String attemptId, String actId, String act) {
        return attemptId == null ? actId + " " + act : attemptId;
    }

    /** Beginnings of acts in a part of the log that does not have their ends. */
    private static final class Begun {
        private final Map<String, Deque<StoredEntry>> entries = new LinkedHashMap<>();
        private long first;
        private long upTo;

        private void add(StoredEntry stored) {
            first = first == 0 ? stored.sequence() : first;
            upTo = stored.sequence();
            if (stored.entry() instanceof ActIntent) {
                entries.computeIfAbsent(id(stored), _ -> new ArrayDeque<>()).add(stored);
            } else if (stored.entry() instanceof ActOutcome outcome) {
                Deque<StoredEntry> begun = entries.get(id(outcome.attemptId(), outcome.actId(), outcome.act()));
                if (begun != null) {
                    begun.poll();
                }
            }
        }

        private Collection<StoredEntry> withoutEnd() {
            return entries.values().stream().flatMap(Deque::stream).toList();
        }
    }

    private Begun begun(long settled) {
        Begun begun = new Begun();
        try (Stream<StoredEntry> entries = settled == 0 ? reader.all() : reader.from(settled)) {
            entries.forEach(begun::add);
        }
        // If that entry is missing, this is another log than before: a restored one, or a new one.
        return settled != 0 && begun.first != settled ? begun(0) : begun;
    }

    private long kept() {
        if (kept == 0) {
            kept = graph.read(SETTLED, Map.of("log", name)).stream().findFirst().orElse(0L);
        }
        return kept;
    }

    private void keep(long upTo) {
        graph.inTransaction(tx -> tx.run(KEEP, Map.of("log", name, "sequence", upTo)));
        kept = upTo;
    }
}
