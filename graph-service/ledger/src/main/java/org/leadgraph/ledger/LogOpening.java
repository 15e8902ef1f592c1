package org.leadgraph.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens the files of a log: at the start, and again after a failure. Holds the lock in between. For use by one thread at a time. */
final class LogOpening {

    /** Less room is soon filled again, and each outage is an alarm. */
    static final long LEAST_ROOM = 1 << 20;

    private final LogPlace place;
    private final JumpWatch jumps;
    private @Nullable SingleWriterLock lock;
    private @Nullable Confirmed known;

    LogOpening(LogPlace place) {
        this.place = place;
        jumps = new JumpWatch(place.clock(), place.nanoseconds());
    }

    LogPlace place() {
        return place;
    }

    /** At the start: missing directories are made, and the files are believed if they fit their heads. */
    ChainWriter first(List<? extends LogEvent> events) throws IOException, ChainBroken {
        Files.createDirectories(settings().directory());
        Files.createDirectories(settings().headsDirectory());
        lock = SingleWriterLock.on(settings().directory());
        Path publicKey = settings().headsDirectory().resolve("public-key.pem");
        if (Files.exists(publicKey) && !Files.readString(publicKey).equals(place.keys().publicPem())) {
            throw new AuditUnavailable("The heads in " + settings().headsDirectory()
                    + " were signed with another key; use that key, or begin a new log.");
        }
        ChainState state = ChainState.recover(settings(), place.keys().publicKey());
        if (Files.notExists(publicKey)) {
            try (var written = place.storage().append(publicKey)) {
                written.write(place.keys().publicPem().getBytes(US_ASCII));
                written.force();
            }
        }
        List<LogEvent> all = new ArrayList<>();
        all.add(new LogEvent.Opened(place.keys().fingerprint()));
        all.addAll(events);
        JumpWatch.overAStop(state.time(), place.clock().instant()).ifPresent(jump -> {
            tell(jump);
            all.add(jump);
        });
        return begin(state, all, false);
    }

    /**
     * After a failure: nothing is made that is missing, the files must hold what this process wrote, and what it did not get confirmed is moved aside.
     *
     * @throws IOException
     *             when the files still cannot be written
     * @throws ChainBroken
     *             when they are not the files of this log
     */
    ChainWriter again(LogEvent.Resumed resumed) throws IOException, ChainBroken {
        long room = place.storage().room(settings().directory());
        if (room < LEAST_ROOM) {
            throw new IOException("There are " + room + " bytes left where the log is, and " + LEAST_ROOM + " are needed to go on.");
        }
        List<LogEvent.LineTorn> torn = new ArrayList<>();
        if (lock != null && !lock.isInPlace()) {
            // Moved away or replaced. What is there now is not what this process failed to write, so it is only cut where a line is incomplete.
            SingleWriterLock old = lock;
            lock = null;
            old.close();
        }
        Confirmed before = known;
        if (lock == null) {
            lock = SingleWriterLock.on(settings().directory());
        } else if (before != null) {
            if (before.file() != null) {
                TornTail.setAside(before.file(), before.bytes()).ifPresent(torn::add);
            }
            TornTail.writeAgain(HeadFile.in(settings().headsDirectory()), before.headBytes());
        }
        return begin(ChainState.recover(settings(), place.keys().publicKey(), torn, before), List.of(resumed), true);
    }

    /**
     * @param headFirst
     *            whether the entries that are there are signed before others are added: where heads cannot be written, an attempt leaves nothing behind
     */
    private ChainWriter begin(ChainState state, List<? extends LogEvent> events, boolean headFirst) throws IOException {
        ChainWriter writer = new ChainWriter(place, state);
        try {
            if (headFirst) {
                writer.signHeadOfNewEntries();
            }
            writer.begin(state, events);
            return writer;
        } catch (IOException | RuntimeException e) {
            known = writer.confirmed();
            writer.close();
            throw e;
        }
    }

    /** Lets go of the files of a writer that failed, and keeps in mind how far it had come. */
    void failed(ChainWriter writer) {
        known = writer.confirmed();
        try {
            writer.close();
        } catch (IOException e) {
            place.bell().say("Files of the search log could not be closed (" + e.getClass().getName() + ").");
        }
    }

    /** Puts a step of the clock into the log, and calls a person. */
    void lookAtClock(ChainWriter writer) throws IOException {
        var jump = jumps.look();
        if (jump.isPresent()) {
            tell(jump.get());
            writer.add(jump.get());
        }
    }

    private void tell(LogEvent.ClockJumped jump) {
        place.bell().alarm("CLOCK_JUMPED", "The clock should show " + jump.before() + " and shows " + jump.after()
                + ". Entries of the search log carry its time, so set it right; a service that was stopped for long says this too. Nothing is deleted "
                + "because of such a step.");
    }

    private AuditSettings settings() {
        return place.settings();
    }

    void release() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw new AuditUnavailable("The lock of the search log cannot be released.", e);
        }
    }
}
