package org.leadgraph.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadgraph.act.ActLog;
import org.leadgraph.act.Acts;
import org.leadgraph.act.ActsOn;
import org.leadgraph.act.Attempt;
import org.leadgraph.act.Ending;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.TestAct;
import org.leadgraph.graph.TestDatabase;
import org.leadgraph.ledger.ActIntent;
import org.leadgraph.ledger.ActOutcome;
import org.leadgraph.ledger.AuditEntry;
import org.leadgraph.ledger.AuditLog;
import org.leadgraph.ledger.AuditReader;
import org.leadgraph.ledger.SampleLog;
import org.leadgraph.ledger.StoredEntry;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.Problem;
import org.leadgraph.search.SearchProblem;

/** The log's directory is taken away at each point of an act and brought back: the log then says of every act how it ended, and says what is in the graph. */
class ActSettlingIT {
    private static TestDatabase database;

    @TempDir
    private Path directory;
    private SampleLog sample;
    private AuditLog log;
    private OpenActs open;

    @BeforeAll
    static void start() {
        database = TestDatabase.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void open() {
        database.clear();
        database.graph().write("CREATE (a:Agency {agencyId: 'avon'})", Map.of());
        sample = new SampleLog(directory);
        log = sample.open();
        open = new OpenActs();
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    @DisplayName("AU-5 the log fails before an act: it is not done, the caller hears that nothing was answered, and the log says nothing or that it failed")
    void beforeTheIntent() {
        takeAway();
        assertThat(code(() -> bring(acts(), false))).isEqualTo("SEARCH_LOG_UNAVAILABLE");
        bringBack();

        assertThat(brought()).isZero();
        assertThat(ends()).isSubsetOf("FAILED");
    }

    @Test
    @DisplayName("AU-5 the log fails while an act is done: it is done, the caller hears that the outcome is unknown, and the log says later that it was done")
    void beforeTheCommit() {
        assertThat(code(() -> bring(acts(), true))).isEqualTo("ACT_OUTCOME_UNKNOWN");
        assertThat(brought()).isEqualTo(1);
        bringBack();

        assertThat(ends()).containsExactly("DONE");
    }

    @Test
    @DisplayName("AU-5 the log fails while an act is refused: the log says later that it was refused, and why")
    void beforeTheRefusal() {
        assertThat(code(() -> acts().perform(feed(), TestAct.RECORDS_BRING, Map.of(), (_, tx) -> {
            takeAway();
            throw new InvalidRequest(SearchProblem.QUERY_INVALID, "No.");
        }))).isEqualTo("ACT_OUTCOME_UNKNOWN");
        bringBack();

        assertThat(brought()).isZero();
        assertThat(outcomes()).satisfiesExactly(outcome -> {
            assertThat(outcome.status()).isEqualTo("REFUSED");
            assertThat(outcome.code()).isEqualTo("QUERY_INVALID");
        });
        assertThat(withoutEnd()).isZero();
    }

    @Test
    @DisplayName("AU-5 after the commit, the log fails before the end is noted, and the process dies before it is back: the next one notes the end")
    void afterTheCommit() throws IOException {
        ActLog failing = failing();
        assertThat(code(() -> bring(ActsOn.graph(database.graph(), failing), false))).isEqualTo("ACT_OUTCOME_UNKNOWN");
        log.close();
        Files.move(away(), sample.directory);
        log = sample.open();
        open = new OpenActs();
        settle();

        assertThat(brought()).isEqualTo(1);
        assertThat(ends()).containsExactly("DONE");
    }

    @Test
    @DisplayName("AU-5 the database was lost during the commit: as soon as it can be asked, the log says whether the act was done")
    void duringTheCommit() {
        for (boolean committed : List.of(true, false)) {
            ActLog real = new AuditedActs(log, open);
            ActLog unknowing = new ActLog() {
                @Override
                public void intended(Attempt attempt, Map<String, Object> facts) {
                    real.intended(attempt, facts);
                }

                @Override
                public void ended(Attempt attempt, Ending ending) {
                    real.ended(attempt, new Ending(Ending.Status.UNKNOWN, null));
                }
            };
            Runnable act = () -> ActsOn.graph(database.graph(), unknowing).perform(feed(), TestAct.RECORDS_BRING, Map.of(), (_, tx) -> {
                if (!committed) {
                    throw new IllegalStateException("lost");
                }
                return tx.run("CREATE (:Brought) RETURN 1 AS one", Map.of());
            });
            if (committed) {
                act.run();
            } else {
                assertThatThrownBy(act::run).isInstanceOf(IllegalStateException.class);
            }
        }
        settle();

        assertThat(ends()).containsExactly("DONE", "FAILED");
    }

    @Test
    @DisplayName("AU-5 acts that go on while others are settled get one end each; what was settled is not read again")
    void besideOthers() {
        for (int i = 0; i < 20; i++) {
            bring(acts(), false);
        }
        settle();
        Acts acts = acts();
        acts.perform(feed(), TestAct.RECORDS_BRING, Map.of(), (_, tx) -> {
            open.inDoubt("another", null, null);
            settle();
            return tx.run("CREATE (:Brought) RETURN 1 AS one", Map.of());
        });
        settle();

        assertThat(ends()).hasSize(21).containsOnly("DONE");
    }

    @Test
    @DisplayName("AU-5 of an act of an earlier version, which has left no mark, the log says that its outcome is not known")
    void ofAnEarlierVersion() {
        log.append(
                new ActIntent("old", null, new org.leadgraph.ledger.Program("FEED", "rms", "avon"), "RECORDS_BRING", Map.of(), "-", null));
        settle();

        assertThat(ends()).containsExactly("UNKNOWN");
    }

    private Acts acts() {
        return ActsOn.graph(database.graph(), new AuditedActs(log, open));
    }

    /** The log is gone when the end is to be noted. */
    private ActLog failing() {
        ActLog real = new AuditedActs(log, open);
        return new ActLog() {
            @Override
            public void intended(Attempt attempt, Map<String, Object> facts) {
                real.intended(attempt, facts);
            }

            @Override
            public void ended(Attempt attempt, Ending ending) {
                takeAway();
                real.ended(attempt, ending);
            }
        };
    }

    private static Initiator.Program feed() {
        return Initiator.Program.feed("rms", "avon");
    }

    private Object bring(Acts acts, boolean failing) {
        return acts.perform(feed(), TestAct.RECORDS_BRING, Map.of(), (_, tx) -> {
            if (failing) {
                takeAway();
            }
            return tx.run("CREATE (:Brought) RETURN 1 AS one", Map.of());
        });
    }

    private long brought() {
        return database.number("MATCH (b:Brought) RETURN count(b)");
    }

    private Path away() {
        return directory.resolve("away");
    }

    private void takeAway() {
        try {
            Files.move(sample.directory, away());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void bringBack() {
        try {
            Files.move(away(), sample.directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(SampleLog.tryAgain(log)).isTrue();
        settle();
    }

    private void settle() {
        new ActSettling(log, new AuditReader(sample.directory), open, ActsOn.marks(database.graph(), sample.clock), database.graph(),
                new SearchLogSettings(sample.directory, directory.resolve("heads"), directory.resolve("key"), Period.ofYears(2),
                        Duration.ofDays(1),
                        "main", ""))
                .beat();
    }

    private List<String> ends() {
        assertThat(withoutEnd()).as("acts without an end").isZero();
        return outcomes().stream().map(ActOutcome::status).toList();
    }

    private List<ActOutcome> outcomes() {
        return acts(ActOutcome.class);
    }

    private long withoutEnd() {
        List<String> ended = new ArrayList<>(outcomes().stream().map(outcome -> outcome.actId() + outcome.attemptId()).toList());
        return acts(ActIntent.class).stream().filter(intent -> !ended.remove(intent.actId() + intent.attemptId())).count();
    }

    private <T extends AuditEntry> List<T> acts(Class<T> kind) {
        try (Stream<StoredEntry> entries = new AuditReader(sample.directory).all()) {
            return entries.map(StoredEntry::entry).filter(kind::isInstance).map(kind::cast).toList();
        }
    }

    private static String code(Runnable act) {
        try {
            act.run();
        } catch (Problem problem) {
            return problem.code();
        }
        throw new AssertionError("Not refused");
    }
}
