package org.leadgraph.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.OwnerOnlyDirectory;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.LimitExceeded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts what arrives on disk, without ever having it in memory, and keeps it there until its rows are written. */
@Component
class FeedReception {
    private static final Logger log = LoggerFactory.getLogger(FeedReception.class);
    private static final int AT_ONCE = 1 << 16;
    private static final String ARRIVING = ".part";
    private static final String PLACE = ".place";

    private final FeedSettings settings;
    private final Semaphore places;
    private final Set<String> sending = ConcurrentHashMap.newKeySet();

    FeedReception(FeedSettings settings) {
        this.settings = settings;
        this.places = new Semaphore(settings.receivedAtOnce());
    }

    /**
     * A file that has arrived.
     *
     * @param sha256
     *            of its bytes as they were sent, in hexadecimal digits
     */
    record Stored(long bytes, String sha256) {}

    /**
     * A place to receive a file; give it back.
     *
     * @throws LimitExceeded
     *             when there is none now, or the account has one
     */
    Place place(FeedAccount account) {
        if (!sending.add(account.id())) {
            throw LimitExceeded.forNow(FeedProblem.FEED_BUSY, "This account is sending another file. Send one after the other.",
                    "one file");
        }
        if (!places.tryAcquire()) {
            sending.remove(account.id());
            throw LimitExceeded.forNow(FeedProblem.FEED_BUSY, "Other files are arriving. Try again in a moment.",
                    settings.receivedAtOnce() + " files");
        }
        return () -> {
            places.release();
            sending.remove(account.id());
        };
    }

    /** Where one file arrives. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Takes a file to its end.
     *
     * @throws InvalidRequest
     *             when it breaks off or is too slow
     * @throws LimitExceeded
     *             when it is too large, or the disk takes no more now
     */
    Stored store(String runId, InputStream in) {
        Path arriving = path(runId + ARRIVING);
        try {
            OwnerOnlyDirectory.at(settings.spool());
            disk();
            Stored stored = copy(in, arriving);
            try (FileChannel file = FileChannel.open(arriving, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            Files.move(arriving, path(runId));
            return stored;
        } catch (IOException | UncheckedIOException e) {
            // The class alone: a message could hold a path, and says no more.
            log.error(
                    "ALARM: FEED_NO_ROOM: A file that was sent could not be kept in leadgraph.feeds.spool ({}). Make room, or repair the disk; senders try again",
                    (e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e).getClass().getName());
            throw LimitExceeded.forNow(FeedProblem.FEED_NO_ROOM,
                    "The service cannot keep a file now. Nothing was taken; send it again later.",
                    "the disk for files");
        } finally {
            remove(arriving);
        }
    }

    private Stored copy(InputStream in, Path to) throws IOException {
        MessageDigest digest = sha256();
        long most = settings.largestFile().toBytes();
        long begun = System.nanoTime();
        long bytes = 0;
        byte[] part = new byte[AT_ONCE];
        try (OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW)) {
            for (int read = read(in, part); read >= 0; read = read(in, part)) {
                digest.update(part, 0, read);
                out.write(part, 0, read);
                bytes += read;
                if (bytes > most) {
                    throw new LimitExceeded(FeedProblem.FEED_TOO_LARGE,
                            "A file takes at most " + settings.largestFile().toMegabytes() + " MB.",
                            settings.largestFile().toMegabytes() + " MB");
                }
                long allowed = FeedSettings.SHORTEST.toNanos() + bytes * 1_000_000_000L / settings.bodyRate().toBytes();
                if (System.nanoTime() - begun > allowed) {
                    throw brokenOff();
                }
            }
        }
        return new Stored(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static int read(InputStream in, byte[] part) {
        try {
            return in.read(part);
        } catch (IOException gone) {
            throw brokenOff();
        }
    }

    private static InvalidRequest brokenOff() {
        return new InvalidRequest(FeedProblem.FEED_BROKEN_OFF,
                "The file broke off on its way, or came too slowly. Nothing of it was taken; send it again.");
    }

    private static MessageDigest sha256() {
        return DigestUtils.getSha256Digest();
    }

    /**
     * The id of this disk: of several instances of the service, each goes on with the files that lie on its own. Made with the first file.
     */
    String disk() {
        Path note = path(PLACE);
        try {
            if (!Files.exists(note)) {
                Files.writeString(note, UUID.randomUUID().toString());
            }
            return Files.readString(note);
        } catch (IOException e) {
            throw new UncheckedIOException("The directory of files that were sent cannot be used", e);
        }
    }

    /** Whether there has been a file here. */
    boolean isUsed() {
        return Files.exists(path(PLACE));
    }

    /** Where the file of a run lies, and beside it what is compared. */
    Path path(String name) {
        return settings.spool().resolve(name);
    }

    void remove(@Nullable Path file) {
        try {
            // Where the directory itself is away, there is none to remove, and that is told elsewhere.
            if (file != null && Files.exists(file)) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A file that was sent cannot be removed", e);
        }
    }

    /** Removes what no run needs: files whose run has ended, or that never arrived whole. For the start, before anything arrives. */
    void removeAllBut(Set<String> runs) {
        if (!Files.isDirectory(settings.spool())) {
            return;
        }
        Set<Path> old = new HashSet<>();
        try (var files = Files.list(settings.spool())) {
            files.filter(file -> Files.isRegularFile(file) && !file.endsWith(PLACE) && !runs.contains(String.valueOf(file.getFileName())))
                    .forEach(old::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        old.forEach(this::remove);
    }
}
