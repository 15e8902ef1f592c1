package org.leadgraph.seed;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was written: for each file its number of rows (header not counted) and the SHA-256 of its bytes.
 */
public record Manifest(List<Entry> files) {

    public record Entry(String file, long rows, String sha256) {}

    /** File names are those of the load format, so nothing needs escaping. */
    String toJson() {
        return files.stream()
                .map(entry -> "    {\"file\": \"%s\", \"rows\": %s, \"sha256\": \"%s\"}".formatted(entry.file, Long.toString(entry.rows),
                        entry.sha256))
                .collect(Collectors.joining(",\n", "{\n  \"files\": [\n", "\n  ]\n}\n"));
    }
}
