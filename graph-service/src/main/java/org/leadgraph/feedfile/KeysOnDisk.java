package org.leadgraph.feedfile;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadgraph.ingest.RefusalCode;

/**
 * Finds the rows of one file that have the same id and say different things, however many there are: ids and lines lie in a directory, in parts that fit into memory one at a time.
 */
public final class KeysOnDisk implements AutoCloseable {
    /** More than this is no slip: then the file is refused. */
    static final int MOST = 100_000;
    private static final int PARTS = 256;
    private static final int HALF = 16;

    private record Key(long high, long low) {}

    private record Noted(Key key, long line, long facts) {}

    /** The first row of an id, and the first that says something else; -1 when none does. */
    private record Found(long line, long facts, long other) {}

    private final Path directory;
    private final @Nullable DataOutputStream[] parts = new DataOutputStream[PARTS];

    /**
     * @param directory
     *            of this one file alone; it is made, and removed at the end
     */
    public KeysOnDisk(Path directory) {
        this.directory = directory;
        clear();
    }

    /**
     * Notes a row.
     *
     * @param id
     *            32 hexadecimal digits
     * @param facts
     *            what it says: rows with the same id that say the same are one
     */
    public void add(String id, long line, long facts) {
        long high = Long.parseUnsignedLong(id, 0, HALF, 16);
        int part = (int) (high >>> 56);
        try {
            DataOutputStream out = parts[part];
            if (out == null) {
                Files.createDirectories(directory);
                out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part(part))));
                parts[part] = out;
            }
            out.writeLong(high);
            out.writeLong(Long.parseUnsignedLong(id, HALF, 2 * HALF, 16));
            out.writeLong(line);
            out.writeLong(facts);
        } catch (IOException e) {
            throw new UncheckedIOException("There is no room to compare the keys of a file", e);
        }
    }

    /**
     * Each line whose id another line has too that says something else, with one of those; all lines of an id are in it. A line is with itself when it says two things.
     *
     * @throws FileRefused
     *             when there are too many
     */
    public SortedMap<Long, Long> twice() throws FileRefused {
        SortedMap<Long, Long> twice = new TreeMap<>();
        try {
            for (int part = 0; part < PARTS; part++) {
                DataOutputStream out = parts[part];
                if (out != null) {
                    out.close();
                    parts[part] = null;
                    compare(part(part), twice);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The keys of a file cannot be compared", e);
        }
        return twice;
    }

    private static void compare(Path part, SortedMap<Long, Long> twice) throws IOException, FileRefused {
        Map<Key, Found> found = new HashMap<>();
        each(part, row -> {
            Found first = found.get(row.key());
            if (first == null) {
                found.put(row.key(), new Found(row.line(), row.facts(), -1));
            } else if (first.facts() != row.facts() && first.other() < 0) {
                found.put(row.key(), new Found(first.line(), first.facts(), row.line()));
            }
        });
        found.values().removeIf(each -> each.other() < 0);
        if (!found.isEmpty()) {
            each(part, row -> {
                Found one = found.get(row.key());
                if (one != null) {
                    note(twice, row, one);
                }
            });
        }
    }

    private static void note(SortedMap<Long, Long> twice, Noted row, Found one) throws FileRefused {
        twice.putIfAbsent(row.line(), row.line() == one.line() ? one.other() : one.line());
        if (twice.size() > MOST) {
            throw new FileRefused(RefusalCode.KEY_TWICE,
                    "More than " + MOST + " rows of the file have a key that another row has too. Send each record once.");
        }
    }

    /** Takes a row. */
    private interface Taking {
        void take(Noted row) throws FileRefused;
    }

    private static void each(Path part, Taking taking) throws IOException, FileRefused {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(part)))) {
            while (true) {
                Noted row;
                try {
                    row = new Noted(new Key(in.readLong(), in.readLong()), in.readLong(), in.readLong());
                } catch (EOFException end) {
                    return;
                }
                taking.take(row);
            }
        }
    }

    private Path part(int number) {
        return directory.resolve(Integer.toString(number));
    }

    @Override
    public void close() {
        for (int part = 0; part < PARTS; part++) {
            DataOutputStream out = parts[part];
            parts[part] = null;
            if (out != null) {
                try {
                    out.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        clear();
    }

    private void clear() {
        try {
            for (int part = 0; part < PARTS; part++) {
                Files.deleteIfExists(part(part));
            }
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("The keys of a file cannot be removed", e);
        }
    }
}
