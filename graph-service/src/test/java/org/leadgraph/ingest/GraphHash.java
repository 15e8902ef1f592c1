package org.leadgraph.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leadgraph.graph.TestDatabase;

/** Equal for graphs that hold the same, whatever order it came in. Notes about loads and schema do not count. */
final class GraphHash {
    private static final String NODES = """
            MATCH (n) WHERE NOT n:IngestRun AND NOT n:SchemaMigration AND NOT n:PolicyEpoch AND NOT n:GuardCheck AND NOT n:RecordVersion
            RETURN labels(n) AS labels, properties(n) AS properties""";
    private static final String LINKS = """
            MATCH (a)-[r]->(b)
            RETURN labels(a) AS aLabels, properties(a) AS a, type(r) AS type, properties(r) AS properties, labels(b) AS bLabels, properties(b) AS b""";

    private GraphHash() {
    }

    static String of(TestDatabase database) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String query : List.of(NODES, LINKS)) {
                database.rows(query).stream().map(GraphHash::text).sorted()
                        .forEach(row -> digest.update(row.getBytes(StandardCharsets.UTF_8)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, String> sorted = new TreeMap<>();
                map.forEach((key, each) -> sorted.put(String.valueOf(key),
                        key.toString().endsWith("abels") ? labels((List<?>) each) : text(each)));
                yield sorted.toString();
            }
            default -> String.valueOf(value);
        };
    }

    private static String labels(List<?> labels) {
        return labels.stream().map(String::valueOf).sorted().toList().toString();
    }
}
