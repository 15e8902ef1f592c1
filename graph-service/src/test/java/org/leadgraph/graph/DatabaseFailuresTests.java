package org.leadgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.problem.Problem;
import org.neo4j.driver.exceptions.DatabaseException;
import org.neo4j.driver.exceptions.Neo4jException;

class DatabaseFailuresTests {
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

    private static Neo4jException failure(String code, String words) {
        return new DatabaseException(code, words);
    }
}
