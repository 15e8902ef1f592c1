package org.leadgraph.logs;

import java.time.Instant;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.leadgraph.ledger.AuditReader;
import org.leadgraph.ledger.StoredEntry;

/**
 * A log that is read for a report: by its index, or without one from front to back.
 *
 * @param index
 *            null without one
 */
record ReadLog(String name, AuditReader reader, @Nullable LogIndex index) implements OneLog {
    @Override
    public Optional<Instant> begins() {
        try (Stream<StoredEntry> all = reader.all()) {
            return all.findFirst().map(StoredEntry::time);
        }
    }

    @Override
    public Stream<StoredEntry> entries(Supplier<Wanted> wanted, long number, Instant from, Instant before) {
        if (index != null) {
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(index.entries(wanted, number, from, before),
                    Spliterator.ORDERED | Spliterator.NONNULL), false).filter(entry -> within(entry, from, before));
        }
        long beyond = reader.noneBefore(before);
        return reader.from(Math.max(number, reader.firstSince(from))).takeWhile(entry -> entry.sequence() < beyond)
                // A clock may have gone ahead and come back: what follows a later entry need not be later.
                .filter(entry -> within(entry, from, before));
    }

    private static boolean within(StoredEntry entry, Instant from, Instant before) {
        return !entry.time().isBefore(from) && entry.time().isBefore(before);
    }
}
