package org.leadgraph.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The search log, opened for writing. Entries are written in the order of the calls; entries of many callers share one write and one
 * sync. After a failure of the disk nothing is taken any more until the log is opened anew: no log, no answer.
 * <p>
 * A search appends its intent with {@link #appendLater}, runs, and answers only after {@link #append} of its outcome has returned:
 * then both are durable. Where the intent itself must be durable before the search runs, wait for its ticket.
 */
public final class AuditLog implements AutoCloseable {

    private final SingleWriterLock lock;
    private final CommitQueue queue;
    private final AuditSettings settings;

    private AuditLog(SingleWriterLock lock, CommitQueue queue, AuditSettings settings) {
        this.lock = lock;
        this.queue = queue;
        this.settings = settings;
    }

    /**
     * Opens the log, and makes it when it does not exist. An incomplete last line, which a crash may leave and nobody was told to be
     * durable, is moved aside and reported by an entry.
     *
     * @throws AuditUnavailable
     *             when another process writes it, files cannot be written, or its end does not fit the last signed head
     */
    public static AuditLog open(AuditSettings settings, AuditKeys keys, Clock clock) {
        return open(settings, keys, clock, new DiskStorage());
    }

    static AuditLog open(AuditSettings settings, AuditKeys keys, Clock clock, Storage storage) {
        SingleWriterLock lock = null;
        try {
            Files.createDirectories(settings.directory());
            Files.createDirectories(settings.headsDirectory());
            lock = SingleWriterLock.on(settings.directory());
            exportPublicKey(settings.headsDirectory(), keys);
            ChainState state = ChainState.recover(settings, keys.publicKey());
            ChainWriter writer = new ChainWriter(settings, keys, clock, storage, state);
            try {
                writer.begin(state);
            } catch (IOException | RuntimeException e) {
                writer.close();
                throw e;
            }
            return new AuditLog(lock, CommitQueue.start(writer), settings);
        } catch (ChainBroken broken) {
            release(lock);
            throw new AuditUnavailable("The search log is damaged and stays closed until it has been examined. " + broken.getMessage());
        } catch (IOException e) {
            release(lock);
            throw new AuditUnavailable("The search log in " + settings.directory() + " cannot be opened.", e);
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    /**
     * Writes an entry and returns when it is durable, and with it every entry appended before it.
     *
     * @return its number in the log
     * @throws AuditUnavailable
     *             when the log has failed or is closed, now or earlier
     * @throws IllegalArgumentException
     *             when the entry holds a value that JSON cannot express; the log goes on
     */
    public long append(AuditEntry entry) {
        return appendLater(entry).await();
    }

    /** Like {@link #append}, without waiting: the place in the order is taken now, the ticket tells when the entry is durable. */
    public AuditTicket appendLater(AuditEntry entry) {
        if (entry instanceof LogEvent) {
            throw new IllegalArgumentException("What the log says about itself is written by the log.");
        }
        return enqueue(entry);
    }

    /** Announces that the log will begin at this entry; durable and signed on return. */
    void announceStart(long firstKept) {
        enqueue(new LogEvent.SegmentsDeleted(firstKept)).await();
    }

    private AuditTicket enqueue(AuditEntry entry) {
        // Here, not in the writing thread: callers share the work, and what they change afterwards does not reach the log.
        byte[] json = EntryJson.write(entry);
        return queue.add(entry, json, settings.patience());
    }

    /** Why the log takes no entries any more; empty while it does. For health checks and alarms. */
    public Optional<AuditUnavailable> failure() {
        return queue.failure();
    }

    /**
     * Writes what was appended, signs a head and lets go of the files. Closing again does nothing.
     *
     * @throws AuditUnavailable
     *             when that is not possible; a log that had failed before just lets go
     */
    @Override
    public void close() {
        try {
            queue.close();
        } finally {
            release(lock);
        }
    }

    AuditSettings settings() {
        return settings;
    }

    private static void exportPublicKey(Path headsDirectory, AuditKeys keys) throws IOException {
        Path file = headsDirectory.resolve("public-key.pem");
        if (Files.notExists(file)) {
            try (var written = new DiskStorage().append(file)) {
                written.write(keys.publicPem().getBytes(US_ASCII));
                written.force();
            }
        } else if (!Files.readString(file).equals(keys.publicPem())) {
            throw new AuditUnavailable(
                    "The heads in " + headsDirectory + " were signed with another key; use that key, or begin a new log.");
        }
    }

    private static void release(@Nullable SingleWriterLock lock) {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw new AuditUnavailable("The lock of the search log cannot be released.", e);
        }
    }
}
