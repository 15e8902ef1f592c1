package org.leadgraph.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.GraphReading;
import org.leadgraph.graph.GraphReading.CallerView;
import org.leadgraph.graph.ScopedGraph;
import org.leadgraph.graph.VisibleRecord;
import org.leadgraph.guard.Caller;
import org.leadgraph.problem.NotPermitted;

/**
 * One search of one caller: who, why, the reading of the graph, and what is about to be shown. It opens when a feature first reads the graph; asking for
 * reference data about the schema alone is no search. Features get it as the context value {@code search}.
 */
public final class Search implements AutoCloseable {
    /** Name of the search in GraphQL's context. */
    public static final String CONTEXT_KEY = "search";

    private final ScopedGraph scopedGraph;
    private final Caseload caseload;
    private final SearchLog log;
    private final Question question;
    private final Map<String, VisibleRecord> disclosed = new LinkedHashMap<>();
    private final Map<String, Pointer> pointers = new TreeMap<>();
    private @Nullable GraphReading reading;
    private @Nullable NotPermitted refusal;

    /** Turns a request's headers into identity and purpose when the search opens; throws a problem when they are not fit. */
    interface Caseload {
        Identity identity();

        Purpose purpose();
    }

    Search(ScopedGraph scopedGraph, Caseload caseload, SearchLog log, Question question) {
        this.scopedGraph = scopedGraph;
        this.caseload = caseload;
        this.log = log;
        this.question = question;
    }

    /**
     * The graph as this caller sees it.
     *
     * @throws org.leadgraph.problem.Problem
     *             when the search lacks a use code or a reason, or the caller's identity is incomplete
     */
    public synchronized GraphReading graph() {
        if (refusal != null) {
            throw refusal;
        }
        GraphReading open = reading;
        if (open == null) {
            Identity identity = caseload.identity();
            Purpose why = caseload.purpose();
            if (why.activity() != null) {
                why.activity().requireOf(identity.employerOri());
            }
            open = scopedGraph.read(new Caller(why.viewedAs(), identity.userId()).impersonationName());
            if (why.activity() == Activity.TRAINING && SelfQuery.asks(question, identity)) {
                throw refuse(open, identity, why);
            }
            reading = open;
            log.asked(question, identity, why, open.view());
        }
        return open;
    }

    /** A refused search stands in the log like an answered one, and shows nothing. */
    private NotPermitted refuse(GraphReading unused, Identity identity, Purpose why) {
        NotPermitted refused = new NotPermitted(AccessProblem.SELF_QUERY_REFUSED,
                "Training is no occasion to search for oneself. Search for somebody else, or for an invented name. This search is in the log.",
                "N-08");
        try (unused) {
            CallerView view = unused.view();
            log.asked(question, identity, why, view);
            log.answered(question, identity, why, view,
                    new SearchLog.Disclosure("SELF_QUERY_REFUSED", Map.of(), Map.of(), view.epoch(), question.at()));
        }
        refusal = refused;
        return refused;
    }

    /** Who asks, whether or not a search is open. */
    public Identity identity() {
        return caseload.identity();
    }

    /** Why, whether or not a search is open. */
    public Purpose purpose() {
        return caseload.purpose();
    }

    boolean isOpen() {
        return reading != null;
    }

    /** Notes that the answer shows a record. */
    synchronized void disclose(VisibleRecord record) {
        disclosed.put(record.recordId(), record);
    }

    /** Notes that the answer shows a pointer. */
    synchronized void disclose(Pointer pointer) {
        pointers.put(pointer.recordId(), pointer);
    }

    /** Records that the caller's view does not show: there should never be one. */
    List<VisibleRecord> outsideTheView() {
        var green = graph().view().green();
        return disclosed.values().stream().filter(record -> record.scope() < 0 || !green.get(record.scope())).toList();
    }

    /** Ids of the shown records by the ORI of their owner, both in order. */
    Map<String, List<String>> disclosedByOwner() {
        Map<String, List<String>> byOwner = new TreeMap<>();
        disclosed.values().forEach(record -> byOwner.computeIfAbsent(record.ori(), _ -> new ArrayList<>()).add(record.recordId()));
        byOwner.values().forEach(ids -> ids.sort(null));
        return byOwner;
    }

    /** Ids of the shown pointers by the agency that owns them, both in order. */
    Map<String, List<String>> pointersByOwner() {
        return pointers.values().stream().collect(
                Collectors.groupingBy(Pointer::agencyId, TreeMap::new, Collectors.mapping(Pointer::recordId, Collectors.toList())));
    }

    /** What was asked, as it came. */
    public Question question() {
        return question;
    }

    @Override
    public void close() {
        GraphReading open = reading;
        if (open != null) {
            open.close();
        }
    }
}
