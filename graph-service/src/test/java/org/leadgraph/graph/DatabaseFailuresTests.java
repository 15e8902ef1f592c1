package org.leadgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.leadgraph.problem.Problem;
import org.leadgraph.guard.inside.ReadingFailed;
import org.leadgraph.problem.GraphUnavailable;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@Isolated("it reads what is logged")
class DatabaseFailuresTests {
    @Test
    @DisplayName("INV-29 a bad value may be a fault of the database too, so it is logged for the operator, without the caller's words")
    void tellsTheOperator(CapturedOutput output) {
        DatabaseFailures.ofCallersQuery(failure("Neo.ClientError.Statement.TypeError", "Smith is no number"));
        assertThat(output.getAll()).doesNotContain("Neo.");

        DatabaseFailures.ofCallersQuery(failure("Neo.DatabaseError.Statement.ExecutionFailed", "Unsupported unit: Smith"));
        assertThat(output.getAll()).contains("Neo.DatabaseError.Statement.ExecutionFailed").doesNotContain("Smith");
    }

    @Test
    @DisplayName("INV-29 a value that a function does not accept is an error in the text, even if the database reports a fault of its own")
    void tellsValuesFromOutages() {
        Problem value = DatabaseFailures
                .ofCallersQuery(failure("Neo.DatabaseError.Statement.ExecutionFailed", "Unsupported unit: Smith"));
        assertThat(value.code()).isEqualTo("CYPHER_VALUE");
        assertThat(value.retryable()).isFalse();
        assertThat(value.getMessage()).doesNotContain("Smith");

        assertThat(DatabaseFailures.ofCallersQuery(failure("Neo.DatabaseError.General.UnknownError", "x")).code())
                .isEqualTo("GRAPH_UNAVAILABLE");
    }

    @Test
    @DisplayName("INV-29 a statement that the planner cannot plan is not to be sent again as it is")
    void tellsPlannersFromOutages() {
        Problem planner = DatabaseFailures.ofCallersText(failure("Neo.DatabaseError.General.UnknownError", "Conditions started failing"));

        assertThat(planner.code()).isEqualTo("CYPHER_INVALID");
        assertThat(planner.retryable()).isFalse();
        assertThat(planner.getMessage()).doesNotContain("Conditions");
    }

    @Test
    @DisplayName("the service's own statements fail as an outage when there is no database, and as a fault when they are wrong")
    void tellsOutagesFromFaults() {
        for (Neo4jException outage : List.of(new ServiceUnavailableException("gone"), new SessionExpiredException("gone"),
                new TransientException("Neo.TransientError.Transaction.DeadlockDetected", "x"),
                new ClientException("Unable to acquire connection from the pool within configured maximum time of 2000ms"))) {
            assertThat(DatabaseFailures.ofSystem(outage)).isInstanceOfSatisfying(GraphUnavailable.class,
                    said -> assertThat(said.retryable()).isTrue());
        }
        Neo4jException fault = new ClientException("Neo.ClientError.Statement.SyntaxError", "x");
        assertThat(DatabaseFailures.ofSystem(fault)).isSameAs(fault);
    }

    @Test
    void takesTheFirstMinutesAfterAStartForEarly() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
        FirstMinutes minutes = new FirstMinutes(new Clock() {
            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        });
        assertThat(minutes.last()).isTrue();
        minutes.begin();
        now.set(now.get().plusSeconds(119));
        assertThat(minutes.last()).isTrue();
        now.set(now.get().plusSeconds(2));
        assertThat(minutes.last()).isFalse();
    }

    private static ReadingFailed failure(String code, String words) {
        return new ReadingFailed(code, words, new IllegalStateException(words));
    }
}
