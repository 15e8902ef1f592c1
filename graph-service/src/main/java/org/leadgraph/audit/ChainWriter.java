package org.leadgraph.audit;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Continues the chain: numbers and seals entries, writes them, rolls segments, signs heads. For one thread. */
final class ChainWriter implements Closeable {

    private final AuditSettings settings;
    private final AuditKeys keys;
    private final Clock clock;
    private final Storage storage;
    private final Storage.DurableFile heads;
    private final ByteArrayOutputStream unwritten = new ByteArrayOutputStream();
    private Storage.@Nullable DurableFile file;
    private long fileBytes;
    private @Nullable LocalDate day;
    private long next;
    private String previous;
    private MerkleRoot sinceHead;
    private long headed;
    private Instant headTime;
    private long logStart;
    private boolean headRequested;

    ChainWriter(AuditSettings settings, AuditKeys keys, Clock clock, Storage storage, ChainState state) throws IOException {
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
        this.storage = storage;
        next = state.next();
        previous = state.previous();
        day = state.day();
        sinceHead = state.sinceHead();
        headed = state.head() == null ? 0 : state.head().sequence();
        logStart = state.head() == null ? 1 : state.head().logStart();
        headTime = clock.instant();
        heads = storage.append(HeadFile.in(settings.headsDirectory()));
    }

    /** Says that the log was opened, and what was found, and signs that. */
    void begin(ChainState state) throws IOException {
        if (state.head() == null) {
            // Before the first entry: from now on a log without heads is a log whose heads were removed.
            signHead();
        }
        if (state.segment() != null) {
            file = storage.append(state.segment().file());
            fileBytes = state.segmentBytes();
        }
        for (LogEvent.LineTorn torn : state.torn()) {
            add(torn, EntryJson.write(torn));
        }
        LogEvent opened = new LogEvent.Opened(keys.fingerprint());
        add(opened, EntryJson.write(opened));
        commit();
        signHeadOfNewEntries();
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

    /** Returns when everything added is on the disk, and a head too when one is due. */
    void commit() throws IOException {
        if (file != null && unwritten.size() > 0) {
            file.write(unwritten.toByteArray());
            file.force();
            fileBytes += unwritten.size();
            unwritten.reset();
        }
        if (headRequested || entriesUntilHead() <= 0 || !untilHead().isPositive()) {
            signHeadOfNewEntries();
        }
    }

    int entriesUntilHead() {
        return (int) (settings.entriesPerHead() - sinceHead.leaves());
    }

    /** How long the entries written so far may wait for a head; not positive when one is due. */
    Duration untilHead() {
        return sinceHead.leaves() == 0 ? settings.headPeriod() : Duration.between(clock.instant(), headTime.plus(settings.headPeriod()));
    }

    void signHeadOfNewEntries() throws IOException {
        if (sinceHead.leaves() > 0) {
            signHead();
        }
    }

    private void signHead() throws IOException {
        Instant now = clock.instant();
        heads.write(new Head(headed + 1, next - 1, EntryLine.time(now), previous, sinceHead.hex(), logStart).line(keys));
        heads.force();
        headed = next - 1;
        headTime = now;
        headRequested = false;
        sinceHead = new MerkleRoot();
    }

    /** Every segment ends with a head, so that the log can later begin behind any of them. */
    private void roll() throws IOException {
        commit();
        signHeadOfNewEntries();
        if (file != null) {
            file.close();
        }
        file = storage.append(Segment.at(settings.directory(), next).file());
        fileBytes = 0;
    }

    @Override
    public void close() throws IOException {
        try (heads; var last = file) {
            unwritten.reset();
        }
    }
}
