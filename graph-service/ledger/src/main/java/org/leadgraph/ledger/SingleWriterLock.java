package org.leadgraph.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keeps a second process, or a second log in this one, from writing the same files. Gone with the process that held it. */
final class SingleWriterLock implements Closeable {

    /**
     * Directories this process writes. They are looked at first: where locks belong to the process, merely closing a second channel on
     * the file would release the lock of the first.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private static final String FILE = "audit.lock";

    private final Path asked;
    private final Path directory;
    private final FileChannel channel;
    private final @Nullable Object key;

    private SingleWriterLock(Path asked, Path directory, FileChannel channel, @Nullable Object key) {
        this.asked = asked;
        this.directory = directory;
        this.channel = channel;
        this.key = key;
    }

    /** @throws AuditUnavailable when someone else writes this log */
    static SingleWriterLock on(Path directory) throws IOException {
        Path real = directory.toRealPath();
        if (!HELD.add(real)) {
            throw new AuditUnavailable("This process already writes the search log in " + directory + ".");
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(real.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw new AuditUnavailable("Another process writes the search log in " + directory + "; only one may.");
            }
            return new SingleWriterLock(directory, real, channel, DiskStorage.keyOf(real.resolve(FILE)));
        } catch (IOException | RuntimeException e) {
            HELD.remove(real);
            if (channel != null) {
                channel.close();
            }
            throw e;
        }
    }

    /** Whether what is locked still is the directory of that name, and not one that was moved away. */
    boolean isInPlace() {
        try {
            return Objects.equals(DiskStorage.keyOf(asked.toRealPath().resolve(FILE)), key);
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            channel.close();
            HELD.remove(directory);
        }
    }
}
