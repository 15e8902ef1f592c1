package org.leadgraph.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.security.PublicKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the chain ended when the log was last written; found, and checked back to the last head, at opening.
 *
 * @param segment
 *            the segment to continue; null when the log has none
 * @param day
 *            UTC day of the segment's first entry; null when it has none
 * @param sinceHead
 *            Merkle tree over the entries that no head covers yet
 * @param head
 *            the last head; null when none was ever signed
 * @param torn
 *            bytes that were moved aside
 * @param time
 *            of the last entry read; null when none was
 */
record ChainState(long next, String previous, @Nullable Segment segment, @Nullable LocalDate day, MerkleRoot sinceHead,
        @Nullable Head head, List<LogEvent.LineTorn> torn, @Nullable Instant time) {

    /** At the start: nothing is known except what is in the files. */
    static ChainState recover(AuditSettings settings, PublicKey key) throws IOException, ChainBroken {
        return recover(settings, key, new ArrayList<>(), null);
    }

    /**
     * @param torn
     *            what was moved aside already
     * @param known
     *            what the files must hold, because this process wrote it; null at the start
     */
    static ChainState recover(AuditSettings settings, PublicKey key, List<LogEvent.LineTorn> torn, @Nullable Confirmed known)
            throws IOException, ChainBroken {
        TornTail.setAside(HeadFile.in(settings.headsDirectory())).ifPresent(torn::add);
        Optional<Head> head = HeadFile.last(settings.headsDirectory(), key);
        List<Segment> segments = Segment.in(settings.directory());
        if (head.isEmpty() && !segments.isEmpty()) {
            throw new ChainBroken("There are entries but no signed heads: the heads are missing.");
        }
        long headed = head.map(Head::sequence).orElse(0L);
        if (known != null && headed < known.headed()) {
            throw new ChainBroken("The heads end at entry " + headed + " but this service signed one for entry " + known.headed() + ".");
        }
        if (segments.isEmpty()) {
            requireReached(Math.max(headed, known == null ? 0 : known.sequence()), 0);
            return new ChainState(1, EntryLine.NOTHING_BEFORE, null, null, new MerkleRoot(), head.orElse(null), torn, null);
        }
        TornTail.setAside(segments.getLast().file()).ifPresent(torn::add);
        return follow(segments, head.orElseThrow(), torn, known);
    }

    /** Reads from the segment that holds the last headed entry; what lies before is the verifier's. */
    private static ChainState follow(List<Segment> segments, Head head, List<LogEvent.LineTorn> torn, @Nullable Confirmed known)
            throws IOException, ChainBroken {
        int begin = segments.size() - 1;
        while (begin > 0 && segments.get(begin).first() > head.sequence()) {
            begin--;
        }
        long first = segments.get(begin).first();
        ChainCheck chain = new ChainCheck(first, first == 1 ? EntryLine.NOTHING_BEFORE : null);
        MerkleRoot sinceHead = new MerkleRoot();
        LocalDate day = null;
        Instant time = null;
        for (Segment segment : segments.subList(begin, segments.size())) {
            chain.begin(segment);
            day = null;
            try (var lines = new LineReader(segment.file())) {
                for (byte[] bytes = lines.next(); bytes != null; bytes = lines.next()) {
                    EntryLine line = chain.accept(bytes, segment.file());
                    time = line.time();
                    day = day == null ? LocalDate.ofInstant(time, ZoneOffset.UTC) : day;
                    if (line.sequence() > head.sequence()) {
                        sinceHead.addEntry(line.hash());
                    } else if (line.sequence() == head.sequence() && !line.hash().equals(head.entryHash())) {
                        throw new ChainBroken("Entry " + line.sequence() + " is not the one that was signed.");
                    }
                    if (known != null && line.sequence() == known.sequence() && !line.hash().equals(known.hash())) {
                        throw new ChainBroken("Entry " + line.sequence() + " is not the one that this service wrote.");
                    }
                }
                if (lines.incompleteBytes() > 0) {
                    throw new ChainBroken(segment.file().getFileName() + " ends inside an entry, yet another segment follows.");
                }
            }
        }
        requireReached(head.sequence(), chain.next() - 1);
        if (known != null && chain.next() - 1 < known.sequence()) {
            throw new ChainBroken(
                    "The log ends at entry " + (chain.next() - 1) + " but this service wrote entry " + known.sequence() + ".");
        }
        if (chain.next() - 1 != head.sequence() + sinceHead.leaves()) {
            throw new ChainBroken("The entry that was signed last is missing.");
        }
        return new ChainState(chain.next(), chain.previous(), segments.getLast(), day, sinceHead, head, torn, time);
    }

    private static void requireReached(long headed, long last) throws ChainBroken {
        if (last < headed) {
            throw new ChainBroken("The log ends at entry " + last + " but a head was signed for entry " + headed + ": it was cut off.");
        }
    }

    long segmentBytes() throws IOException {
        return segment == null ? 0 : Files.size(segment.file());
    }
}
