package org.leadgraph.disclosure;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.leadgraph.audit.AuditReader;
import org.leadgraph.audit.StoredEntry;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.LimitExceeded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/** Reads a bounded part of the log, one entry in memory at a time, so that no report keeps the service busy however long the log is. */
@Component
class LogScan {
    static final int LARGEST_PAGE = 100;
    static final int MOST_READ = 50_000;

    private static final int KEY_BITS = 256;

    private final AuditReader reader;
    private final int mostRead;
    /** Its key is made anew at each start: positions end with the process, as cursors do. */
    private final BytesEncryptor positions = new AesBytesEncryptor(newKey(), KeyGenerators.secureRandom(16), CipherAlgorithm.GCM);

    @Autowired
    LogScan(AuditReader reader) {
        this(reader, MOST_READ);
    }

    LogScan(AuditReader reader, int mostRead) {
        this.reader = reader;
        this.mostRead = mostRead;
    }

    /**
     * What is asked for.
     *
     * @param from
     *            first moment; null from the beginning of the log
     * @param before
     *            moment after the last; null to the end of the log
     * @param position
     *            where the part before has ended; null to begin
     */
    record Span(@Nullable OffsetDateTime from, @Nullable OffsetDateTime before, @Nullable String position) {
        Instant begin() {
            return from == null ? Instant.MIN : from.toInstant();
        }

        Instant end() {
            return before == null ? Instant.MAX : before.toInstant();
        }
    }

    /**
     * @param most
     *            most entries of the report, 1 to 100
     * @param pick
     *            makes an entry of the log one of the report; null passes it over
     */
    <T> LogPart<T> read(Span span, int most, Function<StoredEntry, @Nullable T> pick) {
        if (most < 1 || most > LARGEST_PAGE) {
            throw new LimitExceeded(DisclosureProblem.REPORT_LIMIT, "Ask for 1 to " + LARGEST_PAGE + " entries a page.",
                    LARGEST_PAGE + " entries");
        }
        long start = span.position() == null ? reader.firstSince(span.begin()) : number(span.position());
        long end = reader.noneBefore(span.end());
        List<T> found = new ArrayList<>();
        StoredEntry last = null;
        try (Stream<StoredEntry> entries = reader.from(start)) {
            Iterator<StoredEntry> all = entries.iterator();
            for (int read = 0; all.hasNext(); read++) {
                if (read == mostRead || found.size() == most) {
                    return part(found, last, last == null ? start : last.sequence() + 1);
                }
                StoredEntry entry = all.next();
                if (entry.sequence() >= end) {
                    break;
                }
                last = entry;
                // A clock may have gone ahead and come back: what follows a later entry need not be later.
                T picked = entry.time().isBefore(span.begin()) || !entry.time().isBefore(span.end()) ? null : pick.apply(entry);
                if (picked != null) {
                    found.add(picked);
                }
            }
        }
        return part(found, last, -1);
    }

    private <T> LogPart<T> part(List<T> found, @Nullable StoredEntry last, long next) {
        return new LogPart<>(found, last == null ? null : last.time().atZone(ZoneOffset.UTC), next < 0 ? null : position(next));
    }

    /** Numbers of the log would tell how much everybody else does. */
    private String position(long number) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(positions.encrypt(ByteBuffer.allocate(Long.BYTES).putLong(number).array()));
    }

    private long number(String position) {
        try {
            return ByteBuffer.wrap(positions.decrypt(Base64.getUrlDecoder().decode(position))).getLong();
        } catch (RuntimeException e) {
            throw new InvalidRequest(DisclosureProblem.POSITION_INVALID,
                    "This is no position of a report, or no longer one. Ask for the report from its beginning.");
        }
    }

    private static SecretKey newKey() {
        try {
            KeyGenerator keys = KeyGenerator.getInstance("AES");
            keys.init(KEY_BITS);
            return keys.generateKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES", e);
        }
    }
}
