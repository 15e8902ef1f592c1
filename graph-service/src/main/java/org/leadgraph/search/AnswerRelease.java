package org.leadgraph.search;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.leadgraph.graph.GraphReading;
import org.leadgraph.graph.VisibleRecord;
import org.leadgraph.identity.IdentityProblem;
import org.leadgraph.identity.LogonLog;
import org.leadgraph.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The last steps of every answer, whichever way it leaves: the view must still be the caller's (INV-42), every record must be in the view, and the log must
 * hold what is shown. Only then may it be sent.
 */
@Component
public class AnswerRelease {
    private static final Logger log = LoggerFactory.getLogger(AnswerRelease.class);

    private final SearchLog searchLog;
    private final Clock clock;

    AnswerRelease(SearchLog searchLog, Clock clock) {
        this.searchLog = searchLog;
        this.clock = clock;
    }

    /** What becomes of an answer. */
    public sealed interface Verdict {
        /** It may be sent. */
        record Released() implements Verdict {}

        /**
         * It may not, and the reason may be told.
         *
         * @param viewChanged
         *            whether asking again at once may bring an answer
         */
        record Refused(String code, String message, boolean retryable, boolean viewChanged) implements Verdict {}
    }

    /** Looks at an answer that is ready, and puts it into the log. */
    public Verdict release(Search search) {
        try {
            GraphReading.Release release = search.reading().release();
            if (!release.unchanged()) {
                record(search, SearchLog.Disclosure.ofNothing("VIEW_CHANGED", release.epoch(), clock.instant()));
                return new Verdict.Refused(SearchProblem.VIEW_CHANGED.name(), "Your view changed while this was being answered. Ask again.",
                        true,
                        true);
            }
            List<VisibleRecord> outside = search.contents().outside(search.reading().view());
            if (!outside.isEmpty()) {
                alarm(search, "The answer held " + outside.size() + " records outside the caller's view and was withheld.");
                record(search, SearchLog.Disclosure.ofNothing("WITHHELD", release.epoch(), clock.instant()));
                return new Verdict.Refused(SearchProblem.ANSWER_WITHHELD.name(),
                        "The answer did not pass its last check and was not sent. Report the request id to the operator.", false, false);
            }
            record(search,
                    new SearchLog.Disclosure("ANSWERED", search.contents().recordsByOwner(), search.contents().pointersByOwner(),
                            search.computedFrom(),
                            release.epoch(), clock.instant()));
            return new Verdict.Released();
        } catch (Problem problem) {
            return LogonLog.isAway(problem) ? notLogged(search, problem) : failed(search, problem);
        } catch (RuntimeException failure) {
            return notLogged(search, failure);
        }
    }

    /** A query ran into a limit, which ended the transaction, or the view cannot be looked at: nothing of the data is released. */
    public Verdict failed(Search search, Problem problem) {
        try {
            // Of a database that is away nothing was learned, and it cannot be asked whose records these were.
            List<String> told = GraphReading.tellsOfRecords(problem) ? search.computedFrom() : List.of();
            record(search,
                    new SearchLog.Disclosure(problem.code(), Map.of(), Map.of(), told, search.reading().view().epoch(), clock.instant()));
        } catch (RuntimeException failure) {
            return notLogged(search, failure);
        }
        return new Verdict.Refused(problem.code(), String.valueOf(problem.getMessage()), problem.retryable(), false);
    }

    /** Puts something that the operator must know of into the log, beside the search that it happened to. */
    public void alarm(Search search, String what) {
        log.error("ALARM: search {}: {}", search.question().searchId(), what);
        searchLog.alarm(search.question(), what);
    }

    /**
     * Every search has one outcome in the log: also one that failed on our side, or whose caller left before it was answered. What was asked for a subscription
     * without anybody's doing, and sent nothing, is in none: it would tell of the moments at which it was asked, and fill the log.
     */
    public void end(Search search) {
        try {
            if (search.isNoted() && !search.isLogged()) {
                record(search, SearchLog.Disclosure.ofNothing("NOT_ANSWERED", search.reading().view().epoch(), clock.instant()));
            }
        } catch (RuntimeException failure) {
            if (!LogonLog.isAway(failure)) {
                log.error("The end of search {} could not be logged ({})", search.question().searchId(), failure.getClass().getName());
            }
        } finally {
            search.close();
        }
    }

    private static Verdict notLogged(Search search, RuntimeException failure) {
        if (!LogonLog.isAway(failure)) {
            log.error("Search {} could not be logged ({}); nothing was sent", search.question().searchId(), failure.getClass().getName());
        }
        return new Verdict.Refused(IdentityProblem.SEARCH_LOG_UNAVAILABLE.name(),
                "The search could not be logged, so it was not answered. Try again later.", true, false);
    }

    private void record(Search search, SearchLog.Disclosure disclosure) {
        search.note();
        searchLog.answered(search.question(), search.identity(), search.purpose(), search.reading().view(), disclosure);
        search.logged();
    }
}
