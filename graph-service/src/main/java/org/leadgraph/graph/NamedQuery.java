package org.leadgraph.graph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.springframework.core.io.ClassPathResource;

/**
 * A query that is a file: {@code cypher/<name>.cypher}, one question, one statement.
 *
 * @param name
 *            path of the file without its ending, for example {@code link/connected-incidents}
 * @param cypher
 *            its text
 * @param row
 *            makes a row of the answer into a value
 */
public record NamedQuery<T>(String name, String cypher, Function<Row, T> row) {
    /** Reads the file; a missing one stops the class that names it from loading, and with it the service from starting. */
    public static <T> NamedQuery<T> of(String name, Function<Row, T> row) {
        try {
            return new NamedQuery<>(name, new ClassPathResource("cypher/" + name + ".cypher").getContentAsString(StandardCharsets.UTF_8),
                    row);
        } catch (IOException e) {
            throw new IllegalStateException("There is no query cypher/" + name + ".cypher", e);
        }
    }
}
