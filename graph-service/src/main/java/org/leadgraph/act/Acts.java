package org.leadgraph.act;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.graph.Unfinished;
import org.leadgraph.limits.Turns;
import org.leadgraph.problem.LimitExceeded;
import org.leadgraph.problem.NotPermitted;
import org.leadgraph.problem.Problem;
import org.leadgraph.search.OutcomeUnknown;
import org.leadgraph.search.Search;
import org.springframework.stereotype.Service;

/**
 * The one way to act, for people, feeds, jobs and correlation rules alike. An act is logged, then done in one transaction, one act after another; then its
 * end is logged, and only then its result is returned.
 */
@Service
public class Acts {
    /** One act at a time. The others wait here, not at the database, and agencies take turns. */
    private static final Turns.Bounds ONE_AFTER_ANOTHER = new Turns.Bounds(Integer.MAX_VALUE, 1, 1, Integer.MAX_VALUE,
            Duration.ofSeconds(20));

    private final SystemGraph graph;
    private final ActCommits commits;
    private final ActLog log;
    private final Turns turns = new Turns(ONE_AFTER_ANOTHER);

    /** Does an act on what was read before it. */
    public interface Doing<S, T> {
        /**
         * @param seen
         *            what the act is about, as it was read
         */
        T apply(Actor actor, SystemTransaction tx, S seen);
    }

    Acts(SystemGraph graph, ActMarks marks, ActLog log) {
        this.graph = graph;
        this.commits = new ActCommits(graph, marks);
        this.log = log;
    }

    /**
     * Acts.
     *
     * @param facts
     *            what the act is about, for the log: ids and codes as JSON types
     * @param work
     *            does it, or throws a problem; then nothing has happened. It may run more than once, though it is committed once, so it must have no effect
     *            outside its transaction.
     * @throws Problem
     *             of the work; or {@link NotPermitted} when a user is not in good standing, the act belongs to another role, or no licence lets the program do it
     * @throws OutcomeUnknown
     *             when it may have been done, and this cannot be noted or answered
     */
    public <T> T perform(Initiator by, Act act, Map<String, Object> facts, BiFunction<Actor, SystemTransaction, T> work) {
        return perform(by, act, facts, _ -> "", (actor, tx, _) -> work.apply(actor, tx));
    }

    /**
     * Acts for the person behind a search, on records that the person sees. They are read before the act's turn, so that no other act waits for the reading.
     *
     * @param looking
     *            reads as the caller, or throws a problem; then nothing has happened
     */
    public <S, T> T perform(Search search, Act act, Map<String, Object> facts, Function<Actor, S> looking, Doing<S, T> work) {
        return perform(Initiator.of(search), act, facts, looking, work);
    }

    private <S, T> T perform(Initiator by, Act act, Map<String, Object> facts, Function<Actor, S> looking, Doing<S, T> work) {
        Attempt attempt = attempt(by, act);
        log.intended(attempt, facts);
        Ending ending = Ending.FAILED;
        try {
            S seen = looking.apply(Admission.admit(by, act, graph::read));
            // If the machine itself fails from here on, the mark of the act says whether it was done.
            ending = Ending.UNKNOWN;
            T result = inTurn(attempt, () -> commits.commit(attempt, tx -> work.apply(Admission.admit(by, act, tx::run), tx, seen)));
            ending = Ending.DONE;
            return result;
        } catch (OutcomeUnknown unknown) {
            ending = unknown instanceof ActCommits.ResultLost ? Ending.DONE : Ending.UNKNOWN;
            throw unknown;
        } catch (Problem problem) {
            ending = Ending.refused(problem.code());
            throw problem;
        } catch (RuntimeException fault) {
            ending = Ending.FAILED;
            throw fault;
        } finally {
            if (ending == Ending.DONE || ending == Ending.UNKNOWN) {
                attempt.requested().perhapsDone();
            }
            log.ended(attempt, ending);
        }
    }

    private <T> T inTurn(Attempt attempt, Supplier<T> work) {
        Turns.Turn turn;
        try {
            turn = turns.take(attempt.attemptId(), attempt.agencyId() == null ? "" : attempt.agencyId());
        } catch (LimitExceeded none) {
            throw Unfinished.withoutTurn(none);
        }
        try (turn) {
            return work.get();
        }
    }

    /**
     * One step of a job's work that nobody sees anything of, in one transaction after every act before it. It is not noted: the act that makes the work show is.
     *
     * @param act
     *            that act; the job needs its licence
     * @throws NotPermitted
     *             when no licence lets the job do it
     */
    public <T> T step(Initiator.Program job, Act act, Function<SystemTransaction, T> work) {
        return graph.inTransaction(tx -> {
            tx.run(ActMarks.NEXT, Map.of("act", act.name()));
            Admission.admit(job, act, tx::run);
            return work.apply(tx);
        });
    }

    /** Acts for the person behind a search. */
    public <T> T perform(Search search, Act act, Map<String, Object> facts, BiFunction<Actor, SystemTransaction, T> work) {
        return perform(Initiator.of(search), act, facts, work);
    }

    /**
     * Who asks, when looking at something takes a role too. Nothing is noted.
     *
     * @throws NotPermitted
     *             when the user is not in good standing or the look belongs to another role
     */
    public Actor actor(Initiator by, Act look) {
        return Admission.admit(by, look, graph::read);
    }

    /** The person behind a search. */
    public Actor actor(Search search, Act look) {
        return actor(Initiator.of(search), look);
    }

    private Attempt attempt(Initiator by, Act act) {
        String attemptId = UUID.randomUUID().toString();
        return switch (by) {
            case Initiator.Person person -> new Attempt(attemptId, person.actId(), by,
                    Admission.agencyOf(person.identity().userId(), graph::read), act, ActKey.of(person));
            case Initiator.Program program -> new Attempt(attemptId, attemptId, by, program.agencyId(), act, null);
        };
    }
}
