package org.leadgraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Keys of cursors for tests, each made from its name. */
public final class TestKeys {
    private TestKeys() {
    }

    /** The first seals. */
    public static SealingKeys of(String... names) {
        try {
            // A file that only its owner can read.
            Path file = Files.createTempFile("cursor-keys", "");
            try {
                Files.write(file, Arrays.stream(names).map(name -> name + " " + name.repeat(10)).toList());
                return SealingKeys.in(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
