package org.leadgraph.search;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.GraphReading;
import org.leadgraph.graph.GraphReading.CallerView;
import org.leadgraph.graph.ScopedGraph;
import org.leadgraph.graph.VisibleRecord;
import org.leadgraph.identity.Identity;
import org.leadgraph.problem.NotPermitted;
import org.leadgraph.problem.Problem;
import org.leadgraph.visibility.Caller;
import org.leadgraph.visibility.UseCode;

/**
 * One search of one caller: who, why, the reading of the graph, and what is about to be shown. A feature opens it before it reads records; asking for
 * reference data or the schema alone opens none. Features get it as the context value {@code search}.
 */
public final class Search implements AutoCloseable {
    /** D-04, with everything that shows something. */
    public static final String NOTICE = "A result only indicates that information may exist. Ask the record-owning agency for permission and verification "
            + "before relying on it.";
    /** Name of the search in GraphQL's context. */
    public static final String CONTEXT_KEY = "search";

    private final ScopedGraph scopedGraph;
    private final CallerAndPurpose asking;
    private final SearchLog log;
    private final ApplicantConsents consents;
    private final Employers employers;
    private volatile Question question;
    private @Nullable Duration most;
    private final AnswerContents contents = new AnswerContents();
    private volatile @Nullable GraphReading reading;
    private volatile boolean computes;
    private volatile boolean logged;
    /** Whether its beginning is in the log, or will be with its end. */
    private boolean noted;
    private boolean quiet;
    private @Nullable RequestedActs acts;
    private volatile boolean stopped;
    /** Why it is not opened, once and for all of its fields. */
    private @Nullable Problem refusal;

    Search(ScopedGraph scopedGraph, CallerAndPurpose asking, SearchLog log, ApplicantConsents consents, Employers employers,
            Question question) {
        this(scopedGraph, asking, log, consents, employers, question, null);
    }

    /** With a time of its own for reading; null for the service's. */
    Search(ScopedGraph scopedGraph, CallerAndPurpose asking, SearchLog log, ApplicantConsents consents, Employers employers,
            Question question, @Nullable Duration most) {
        this.most = most;
        this.scopedGraph = scopedGraph;
        this.asking = asking;
        this.log = log;
        this.consents = consents;
        this.employers = employers;
        this.question = question;
    }

    /**
     * Opens the search and gives the graph as its caller sees it. From here on the search is in the log, with its outcome. What reads records opens it; opening
     * an open one gives the same reading again.
     *
     * @throws org.leadgraph.problem.Problem
     *             when the search lacks a use code or a reason, the caller's identity is incomplete, or the log takes no entry
     */
    public synchronized GraphReading open() {
        if (refusal != null) {
            throw refusal;
        }
        GraphReading open = reading;
        if (open == null) {
            if (stopped) {
                throw GraphReading.stopped();
            }
            Identity identity = asking.identity();
            Purpose why = asking.purpose();
            requireConsent(identity, why);
            if (why.activity() != null) {
                why.activity().requireOf(identity.employerOri());
            }
            String caller = new Caller(why.viewedAs(), identity.userId()).impersonationName();
            open = most == null ? scopedGraph.read(caller) : scopedGraph.read(caller, most);
            if (why.activity() == Activity.TRAINING && SelfQuery.asks(question, identity)) {
                throw refuse(open, identity, why);
            }
            requireEmployer(open, identity);
            if (!quiet) {
                note(open, identity, why);
            }
            reading = open;
            if (stopped) {
                open.stop();
            }
        }
        return open;
    }

    /**
     * The graph as the caller of an open search sees it.
     *
     * @throws IllegalStateException
     *             when nothing has opened it
     */
    public GraphReading reading() {
        GraphReading open = reading;
        if (open == null) {
            throw new IllegalStateException("Nothing has opened this search");
        }
        return open;
    }

    /** Of one who acts, without reading records. */
    private void requireEmployer() {
        if (reading == null) {
            try (GraphReading look = look()) {
                employers.require(asking.identity(), look.view());
            }
        }
    }

    private GraphReading look() {
        return scopedGraph.read(new Caller(UseCode.A, asking.identity().userId()).impersonationName());
    }

    private void requireEmployer(GraphReading open, Identity identity) {
        try {
            employers.require(identity, open.view());
        } catch (Problem problem) {
            open.close();
            refusal = problem;
            throw problem;
        }
    }

    /** What cannot be noted is not read, by no field: a log that takes entries again meanwhile would hold an answer without its question. */
    private void note(GraphReading open, Identity identity, Purpose why) {
        try {
            log.asked(question, identity, why, open.view());
            noted = true;
        } catch (RuntimeException failure) {
            open.close();
            if (failure instanceof Problem problem) {
                refusal = problem;
            }
            throw failure;
        }
    }

    /** Its beginning is logged only if it leads to an answer: no person asked it, and its client may know the answer already. To be called before it reads. */
    synchronized void quietly() {
        requireUnread();
        quiet = true;
    }

    /** Its beginning is in the log before its end. */
    synchronized void note() {
        if (!noted) {
            note(reading(), identity(), purpose());
        }
    }

    synchronized boolean isNoted() {
        return noted;
    }

    /** an employment check needs the applicant's signed consent on file. */
    private void requireConsent(Identity identity, Purpose why) {
        if (why.useCode() == UseCode.J && (why.applicant() == null || !consents.onFile(identity.userId(), why.applicant()))) {
            throw new NotPermitted(SearchProblem.CONSENT_REQUIRED,
                    "A search with use code J needs the consent of the applicant, who was given notice and has signed. Put the consent on file with "
                            + "`recordApplicantConsent`, and send its reference as " + Purpose.APPLICANT + ".",
                    "Q-01");
        }
    }

    /** Whether account, agency and ORI give the caller a view at all. Opens no search: reference data is no record. */
    public synchronized boolean hasView() {
        GraphReading open = reading;
        if (open != null) {
            return open.view().agencyId() != null;
        }
        try (GraphReading look = look()) {
            return look.view().agencyId() != null;
        }
    }

    /** A refused search is in the log like an answered one, and shows nothing. */
    private NotPermitted refuse(GraphReading unused, Identity identity, Purpose why) {
        NotPermitted refused = new NotPermitted(SearchProblem.SELF_QUERY_REFUSED,
                "You may not search for yourself under the training activity. Search for somebody else, or for an invented name. This attempt is in the log.",
                "N-08");
        try (unused) {
            CallerView view = unused.view();
            log.asked(question, identity, why, view);
            log.answered(question, identity, why, view,
                    SearchLog.Disclosure.ofNothing("SELF_QUERY_REFUSED", view.epoch(), question.at()));
        }
        refusal = refused;
        return refused;
    }

    /**
     * What its request does, beside searching.
     *
     * @throws Problem
     *             when the request has a key that is none, or its token names another employer than the account's
     */
    public synchronized RequestedActs acts() {
        RequestedActs known = acts;
        if (known == null) {
            known = RequestedActs.of(asking.idempotencyKey(),
                    String.join("\u0000", String.valueOf(question.operation()), question.document(), question.variables().toString()));
            requireEmployer();
            acts = known;
        }
        return known;
    }

    /** Whether an act of its request has been done, or may have been. */
    synchronized boolean hasPerhapsActed() {
        return acts != null && acts.arePerhapsDone();
    }

    /** Who asks, whether or not a search is open. */
    public Identity identity() {
        return asking.identity();
    }

    /** Why, whether or not a search is open. */
    public Purpose purpose() {
        return asking.purpose();
    }

    /** Ends it, from any thread and also in the middle of a query, because its client has left. */
    public void stop() {
        stopped = true;
        GraphReading open = reading;
        if (open != null) {
            open.stop();
        }
    }

    boolean isOpen() {
        return reading != null;
    }

    /** Its outcome is in the log. */
    void logged() {
        logged = true;
    }

    boolean isLogged() {
        return logged;
    }

    /** Notes that the answer shows a record. Where GraphQL answers, that happens by itself. */
    public void disclose(VisibleRecord record) {
        contents.add(record);
    }

    /** Notes that the answer shows a pointer. */
    void disclose(Pointer pointer) {
        contents.add(pointer);
    }

    /** Notes that the answer holds values that can be made from any record of the view, as counts are. */
    public void computes() {
        computes = true;
    }

    /** What the answer shows so far. */
    AnswerContents contents() {
        return contents;
    }

    /** Agencies whose records values of the answer can be made from without showing them, in order. */
    List<String> computedFrom() {
        if (!computes) {
            return List.of();
        }
        GraphReading read = reading();
        if (!read.hasFailed()) {
            return read.sources();
        }
        try (GraphReading anew = scopedGraph.read(read.impersonationName())) {
            return anew.sources();
        }
    }

    /** Reads no longer than this; said before it reads. */
    public synchronized void readAtMost(Duration longest) {
        requireUnread();
        most = longest;
    }

    /**
     * Notes what runs where the document names it only, so that the log holds it and a search for oneself is found; said before it reads.
     *
     * @param query
     *            the query's name or its text
     * @param parameters
     *            all its parameters
     */
    public synchronized void runs(String query, Map<String, Object> parameters) {
        requireUnread();
        question = question.running(query, parameters);
    }

    private void requireUnread() {
        if (reading != null) {
            throw new IllegalStateException("The search reads already");
        }
    }

    /** What was asked, as it came, and what runs for it. */
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
