package org.leadgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leadgraph.problem.Problem;
import org.neo4j.driver.exceptions.DatabaseException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class DatabaseFailuresTests {
    @Test
    @DisplayName("V29 a bad value may be a fault of the database too, so the operator hears of it, in no word of the caller's")
    void tellsTheOperator(CapturedOutput output) {
        DatabaseFailures.ofCallersQuery(failure("Neo.ClientError.Statement.TypeError", "Smith is no number"));
        assertThat(output.getAll()).doesNotContain("Neo.");

        DatabaseFailures.ofCallersQuery(failure("Neo.DatabaseError.Statement.ExecutionFailed", "Unsupported unit: Smith"));
        assertThat(output.getAll()).contains("Neo.DatabaseError.Statement.ExecutionFailed").doesNotContain("Smith");
    }

    @Test
    @DisplayName("V29 a value that a function cannot take is the text's fault, also where the database calls it its own")
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
    @DisplayName("V29 a statement that the planner cannot plan is not to be sent again as it is")
    void tellsPlannersFromOutages() {
        Problem planner = DatabaseFailures.ofCallersText(failure("Neo.DatabaseError.General.UnknownError", "Conditions started failing"));

        assertThat(planner.code()).isEqualTo("CYPHER_INVALID");
        assertThat(planner.retryable()).isFalse();
        assertThat(planner.getMessage()).doesNotContain("Conditions");
    }

    private static Neo4jException failure(String code, String words) {
        return new DatabaseException(code, words);
    }
}
