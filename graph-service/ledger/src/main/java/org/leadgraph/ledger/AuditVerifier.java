package org.leadgraph.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Checks a log against itself and against its exported heads. It finds changed, removed, inserted and moved entries, restored old copies, entries cut off at
 * the end (back to the last exported head), changed or forged heads, and deletion before the year is over. It only reads, in one pass, and may run while the
 * log is written.
 */
public final class AuditVerifier {

    private final Path directory;
    private final Path headsDirectory;
    private final PublicKey key;
    private final Pace pace;
    private int segmentsRead;
    private long entries;
    private int headsFitting;
    private long firstEntry;
    private long unfinishedBytes;
    private MerkleRoot sinceHead = new MerkleRoot();

    private AuditVerifier(Path directory, Path headsDirectory, PublicKey key, Pace pace) {
        this.pace = pace;
        this.directory = directory;
        this.headsDirectory = headsDirectory;
        this.key = key;
    }

    /**
     * Verifies a log up to the first place that does not fit.
     *
     * @param key
     *            the public key, obtained from a trusted place
     * @throws IOException
     *             when files cannot be read
     */
    public static AuditVerification verify(Path directory, Path headsDirectory, PublicKey key) throws IOException {
        return verify(directory, headsDirectory, key, Pace.NONE);
    }

    public static AuditVerification verify(Path directory, Path headsDirectory, PublicKey key, Pace pace) throws IOException {
        return new AuditVerifier(directory, headsDirectory, key, pace).verify();
    }

    /** Called after each file with the time it took; may pause. */
    public interface Pace {
        Pace NONE = _ -> {
        };

        void worked(Duration time);
    }

    private AuditVerification verify() throws IOException {
        Optional<String> mismatch = Optional.empty();
        try {
            // Heads first: entries written meanwhile are then merely not covered yet.
            follow(HeadFile.verified(headsDirectory, key), Segment.in(directory));
        } catch (ChainBroken broken) {
            mismatch = Optional.of(broken.getMessage());
        }
        return new AuditVerification(segmentsRead, entries, headsFitting, firstEntry, sinceHead.leaves(), unfinishedBytes, mismatch);
    }

    private void follow(HeadTrail trail, List<Segment> segments) throws IOException, ChainBroken {
        long first = segments.isEmpty() ? 1 : segments.getFirst().first();
        firstEntry = segments.isEmpty() ? 0 : first;
        try (var heads = new HeadFile.Again(headsDirectory, trail.count())) {
            ChainCheck chain = new ChainCheck(first, hashBefore(first, trail, heads));
            for (Segment segment : segments) {
                chain.begin(segment);
                segmentsRead++;
                long begun = System.nanoTime();
                read(segment, chain, heads, segment == segments.getLast());
                pace.worked(Duration.ofNanos(System.nanoTime() - begun));
            }
            if (heads.next() != null) {
                throw new ChainBroken("The log ends at entry " + (chain.next() - 1) + " but a head was signed for entry "
                        + Objects.requireNonNull(trail.last()).sequence() + ": it was cut off or an old copy was put in its place.");
            }
        }
    }

    private void read(Segment segment, ChainCheck chain, HeadFile.Again heads, boolean isLast) throws IOException, ChainBroken {
        try (var lines = new LineReader(segment.file())) {
            for (byte[] bytes = lines.next(); bytes != null; bytes = lines.next()) {
                EntryLine line = chain.accept(bytes, segment.file());
                sinceHead.addEntry(line.hash());
                entries++;
                Head head = heads.next();
                if (head != null && head.sequence() == line.sequence()) {
                    requireFits(head, line, segment.file());
                    sinceHead = new MerkleRoot();
                    headsFitting++;
                    heads.advance();
                }
            }
            unfinishedBytes = lines.incompleteBytes();
            // Only at the very end, behind everything that was signed, is it merely a write that was cut short.
            if (unfinishedBytes > 0 && (!isLast || heads.next() != null)) {
                throw new ChainBroken(segment.file().getFileName() + ", entry " + chain.next() + ": the line is incomplete");
            }
        }
    }

    /** A log may begin later than at 1 only where the newest head says so, behind an entry that a head ends with. Passes the heads before. */
    private String hashBefore(long first, HeadTrail trail, HeadFile.Again heads) throws IOException, ChainBroken {
        Head head = Objects.requireNonNull(heads.next());
        if (first == 1) {
            passEmptyHead(head);
            heads.advance();
            return EntryLine.NOTHING_BEFORE;
        }
        while (head != null && head.sequence() < first - 1) {
            heads.advance();
            head = heads.next();
        }
        if (head == null || head.sequence() != first - 1 || first > Objects.requireNonNull(trail.last()).logStart()) {
            throw new ChainBroken("The log begins at entry " + first + " but no signed head says that it may: entries are missing.");
        }
        heads.advance();
        return head.entryHash();
    }

    private void passEmptyHead(Head head) throws ChainBroken {
        if (!head.entryHash().equals(EntryLine.NOTHING_BEFORE) || !head.merkleRoot().equals(sinceHead.hex())) {
            throw new ChainBroken("Head 1 was signed before the first entry and yet names one.");
        }
        headsFitting++;
    }

    private void requireFits(Head head, EntryLine line, Path file) throws ChainBroken {
        if (!head.entryHash().equals(line.hash())) {
            throw new ChainBroken(file.getFileName() + ", entry " + line.sequence() + ": it is not the entry that was signed");
        }
        if (!head.merkleRoot().equals(sinceHead.hex())) {
            throw new ChainBroken(file.getFileName() + ", entries " + head.from() + " to " + head.sequence()
                    + ": they are not the entries that were signed");
        }
    }
}
