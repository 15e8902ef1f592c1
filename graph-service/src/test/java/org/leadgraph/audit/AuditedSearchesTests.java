package org.leadgraph.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadgraph.ledger.SampleLog.anIntent;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadgraph.graph.GraphReading.CallerView;
import org.leadgraph.identity.Identity;
import org.leadgraph.ledger.AuditLog;
import org.leadgraph.ledger.AuditUnavailable;
import org.leadgraph.ledger.MeddlingStorage;
import org.leadgraph.ledger.SampleLog;
import org.leadgraph.ledger.SearchOutcome;
import org.leadgraph.ledger.StoredEntry;
import org.leadgraph.problem.Problem;
import org.leadgraph.search.Purpose;
import org.leadgraph.search.Question;
import org.leadgraph.search.SearchLog;
import org.leadgraph.visibility.UseCode;

class AuditedSearchesTests {
    private static final Identity JANE = new Identity("idp.example", "jdoe", "Doe", "Jane", "ZZ0010000");
    private static final Purpose WHY = new Purpose(UseCode.C, "Case 26-0001", null, null, null, null);
    private static final CallerView VIEW = new CallerView("sample-pd", "cd".repeat(32), 42, new BitSet(), new BitSet());

    @TempDir
    Path root;

    @Test
    void answersNoSearchWhoseQuestionWasLostInAnOutageThatIsOver() {
        SampleLog sample = new SampleLog(root);
        MeddlingStorage storage = new MeddlingStorage();
        try (AuditLog log = sample.openOn(storage)) {
            AuditedSearches searches = new AuditedSearches(log, new SimpleMeterRegistry());
            Question question = new Question(Question.Door.GRAPHQL, "s-1", null, "{ me { userId } }", Map.of(), null,
                    sample.clock.instant());
            storage.failing = "write";
            searches.asked(question, JANE, WHY, VIEW);
            assertThatThrownBy(() -> log.append(anIntent("s-2"))).isInstanceOf(AuditUnavailable.class);
            storage.failing = "";
            assertThat(SampleLog.tryAgain(log)).isTrue();

            assertThatThrownBy(() -> searches.answered(question, JANE, WHY, VIEW,
                    new SearchLog.Disclosure("ANSWERED", Map.of("ZZ0020000", List.of("r-1")), Map.of(), List.of(), 42,
                            sample.clock.instant())))
                    .isInstanceOf(SearchLogUnavailable.class).hasMessageContaining("Ask again");
        }
        assertThat(sample.entries()).extracting(StoredEntry::entry).noneMatch(SearchOutcome.class::isInstance);
    }

    @Test
    void hasOneCodeForCallersAndSaysToTryAgain() {
        MeddlingStorage storage = new MeddlingStorage();
        try (AuditLog log = new SampleLog(root).openOn(storage)) {
            storage.failing = "write";

            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> SearchLogUnavailable.unlessAway(() -> log.append(anIntent("s-1"))))
                        .isInstanceOfSatisfying(Problem.class, problem -> {
                            assertThat(problem.code()).isEqualTo("SEARCH_LOG_UNAVAILABLE");
                            assertThat(problem.retryable()).isTrue();
                            assertThat(problem.getMessage()).contains("try again later").doesNotContain(root.toString());
                        });
            }
        }
    }
}
