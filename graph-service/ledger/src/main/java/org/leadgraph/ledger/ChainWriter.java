package org.leadgraph.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Continues the chain: numbers and seals entries, writes them, rolls segments, signs heads. For one thread. */
final class ChainWriter implements Closeable {

    private final AuditSettings settings;
    private final AuditKeys keys;
    private final Clock clock;
    private final LongSupplier nanoseconds;
    private final Storage storage;
    private final Storage.DurableFile heads;
    private final ByteArrayOutputStream unwritten = new ByteArrayOutputStream();
    private Storage.@Nullable DurableFile file;
    private @Nullable Path path;
    private long fileBytes;
    private @Nullable LocalDate day;
    private long next;
    private String previous;
    private MerkleRoot sinceHead;
    private long headed;
    private @Nullable String lastHead;
    private long headBytes;
    private long headCount;
    private long logStart;
    private boolean headRequested;
    private volatile Confirmed confirmed;

    ChainWriter(LogPlace place, ChainState state) throws IOException {
        settings = place.settings();
        keys = place.keys();
        clock = place.clock();
        nanoseconds = place.nanoseconds();
        storage = place.storage();
        next = state.next();
        previous = state.previous();
        day = state.day();
        sinceHead = state.sinceHead();
        headed = state.head() == null ? 0 : state.head().sequence();
        logStart = state.head() == null ? 1 : state.head().logStart();
        headCount = nanoseconds.getAsLong();
        Path headFile = HeadFile.in(settings.headsDirectory());
        heads = storage.append(headFile);
        headBytes = Files.size(headFile);
        path = state.segment() == null ? null : state.segment().file();
        fileBytes = state.segmentBytes();
        confirmed = known();
    }

    /** Says what was found when the files were opened, and signs that. */
    void begin(ChainState state, List<? extends LogEvent> events) throws IOException {
        if (state.head() == null) {
            // Before the first entry: from now on a log without heads is a log whose heads were removed.
            signHead();
        }
        if (path != null) {
            file = storage.append(path);
        }
        for (LogEvent.LineTorn torn : state.torn()) {
            add(torn);
        }
        for (LogEvent event : events) {
            add(event);
        }
        commit();
        signHeadOfNewEntries();
    }

    /** Seals what the log says about itself. */
    long add(LogEvent event) throws IOException {
        return add(event, EntryJson.write(event));
    }

    /** Seals an entry behind the others; it is durable after the next {@link #commit()}. Answers its number. */
    long add(AuditEntry entry, byte[] json) throws IOException {
        Instant now = clock.instant();
        if (file == null || isFull(now, json.length)) {
            roll();
            // Behind the head that ended the segment before: retention relies on that order.
            now = clock.instant();
        }
        if (fileBytes + unwritten.size() == 0) {
            day = utcDay(now);
        }
        previous = EntryLine.seal(next, now, json, previous, unwritten);
        sinceHead.addEntry(previous);
        if (entry instanceof LogEvent.SegmentsDeleted deleted) {
            // Never back: an earlier announcement may have been cut short before its files were deleted.
            logStart = Math.max(logStart, deleted.firstKept());
            headRequested = true;
        }
        return next++;
    }

    private boolean isFull(Instant now, int moreBytes) {
        long bytes = fileBytes + unwritten.size();
        return bytes > 0 && (!utcDay(now).equals(day) || bytes + moreBytes > settings.segmentBytes());
    }

    private static LocalDate utcDay(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /** Returns when everything added is on the disk, under the name that it was written to, and a head too when one is due. */
    void commit() throws IOException {
        if (file != null && unwritten.size() > 0) {
            file.write(unwritten.toByteArray());
            file.force();
            // A file that was moved or deleted takes every byte and keeps none of them for anybody.
            file.requireInPlace(fileBytes + unwritten.size());
            fileBytes += unwritten.size();
            unwritten.reset();
            confirmed = known();
        }
        if (headRequested || entriesUntilHead() <= 0 || !untilHead().isPositive()) {
            signHeadOfNewEntries();
        }
    }

    /** How far the log is known to be on the disk; from any thread. */
    Confirmed confirmed() {
        return confirmed;
    }

    private Confirmed known() {
        return new Confirmed(next - 1, previous, path, fileBytes, headed, headBytes);
    }

    /** The newest head, as it is in its file; empty until one was signed here. */
    Optional<String> lastHead() {
        return Optional.ofNullable(lastHead);
    }

    int entriesUntilHead() {
        return (int) (settings.entriesPerHead() - sinceHead.leaves());
    }

    /** How long the entries written so far may wait for a head; not positive when one is due. What the clock shows plays no part: it may go back. */
    Duration untilHead() {
        return sinceHead.leaves() == 0
                ? settings.headPeriod()
                : settings.headPeriod().minusNanos(nanoseconds.getAsLong() - headCount);
    }

    void signHeadOfNewEntries() throws IOException {
        if (sinceHead.leaves() > 0) {
            signHead();
        }
    }

    private void signHead() throws IOException {
        byte[] line = new Head(headed + 1, next - 1, EntryLine.time(clock.instant()), previous, sinceHead.hex(), logStart).line(keys);
        heads.write(line);
        heads.force();
        heads.requireInPlace(headBytes + line.length);
        headed = next - 1;
        headBytes += line.length;
        headCount = nanoseconds.getAsLong();
        lastHead = new String(line, 0, line.length - 1, US_ASCII);
        headRequested = false;
        sinceHead = new MerkleRoot();
        confirmed = known();
    }

    /** Every segment ends with a head, so that the log can later begin behind any of them. */
    private void roll() throws IOException {
        commit();
        signHeadOfNewEntries();
        if (file != null) {
            file.close();
        }
        Path to = Segment.at(settings.directory(), next).file();
        file = storage.append(to);
        path = to;
        fileBytes = 0;
        confirmed = known();
    }

    @Override
    public void close() throws IOException {
        try (heads; var last = file) {
            unwritten.reset();
        }
    }
}
