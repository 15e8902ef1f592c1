package org.leadgraph.graph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.leadgraph.model.RecordKind;
import org.springframework.core.io.ClassPathResource;

/**
 * A query that is a file: {@code cypher/<name>.cypher}, one question, one statement; {@link KindText} says which words in it stand for kinds of records.
 *
 * @param name
 *            path of the file without its ending, for example {@code link/connected-incidents}
 * @param cypher
 *            its text, with the labels in place
 * @param row
 *            makes a row of the answer into a value
 */
public record NamedQuery<T>(String name, String cypher, Function<Row, T> row) {
    /** Reads the file; a missing one stops the class that names it from loading, and with it the service from starting. */
    public static <T> NamedQuery<T> of(String name, Function<Row, T> row) {
        return new NamedQuery<>(name, KindText.any(text(name)), row);
    }

    /** The same for a file that is asked for one kind of record that incidents share. */
    public static <T> NamedQuery<T> of(String name, RecordKind shared, Function<Row, T> row) {
        return new NamedQuery<>(name, KindText.shared(text(name), shared), row);
    }

    private static String text(String name) {
        try {
            return new ClassPathResource("cypher/" + name + ".cypher").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("There is no query cypher/" + name + ".cypher", e);
        }
    }
}
