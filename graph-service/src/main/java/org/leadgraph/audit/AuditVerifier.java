package org.leadgraph.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;

/**
 * Checks a log against itself and against its exported heads: changed, removed, inserted and moved entries, restored old copies,
 * entries cut off at the end (back to the last exported head), changed or forged heads, and deletion before the year is over. It
 * reads only, in one pass, and may run while the log is written.
 */
public final class AuditVerifier {

    private final Path directory;
    private final Path headsDirectory;
    private final PublicKey key;
    private int segmentsRead;
    private long entries;
    private int headsFitting;
    private long firstEntry;
    private MerkleRoot sinceHead = new MerkleRoot();

    private AuditVerifier(Path directory, Path headsDirectory, PublicKey key) {
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
        return new AuditVerifier(directory, headsDirectory, key).verify();
    }

    private AuditVerification verify() throws IOException {
        Optional<String> mismatch = Optional.empty();
        try {
            // Heads first: entries written meanwhile are then merely not covered yet.
            follow(HeadFile.verified(headsDirectory, key), Segment.in(directory));
        } catch (ChainBroken broken) {
            mismatch = Optional.of(broken.getMessage());
        }
        return new AuditVerification(segmentsRead, entries, headsFitting, firstEntry, sinceHead.leaves(), mismatch);
    }

    private void follow(List<Head> heads, List<Segment> segments) throws IOException, ChainBroken {
        long first = segments.isEmpty() ? 1 : segments.getFirst().first();
        ChainCheck chain = new ChainCheck(first, hashBefore(first, heads));
        firstEntry = segments.isEmpty() ? 0 : first;
        int head = first == 1 ? passEmptyHead(heads) : HeadFile.indexFrom(heads, first);
        for (Segment segment : segments) {
            chain.begin(segment);
            segmentsRead++;
            try (var lines = new LineReader(segment.file())) {
                for (byte[] bytes = lines.next(); bytes != null; bytes = lines.next()) {
                    EntryLine line = chain.accept(bytes, segment.file());
                    sinceHead.addEntry(line.hash());
                    entries++;
                    if (head < heads.size() && heads.get(head).sequence() == line.sequence()) {
                        requireFits(heads.get(head), line, segment.file());
                        sinceHead = new MerkleRoot();
                        headsFitting++;
                        head++;
                    }
                }
                if (lines.incompleteBytes() > 0) {
                    throw new ChainBroken(segment.file().getFileName() + ", entry " + chain.next() + ": the line is incomplete");
                }
            }
        }
        if (head < heads.size()) {
            throw new ChainBroken("The log ends at entry " + (chain.next() - 1) + " but a head was signed for entry "
                    + heads.getLast().sequence() + ": it was cut off or an old copy was put in its place.");
        }
    }

    /** A log may begin later than at 1 only where the newest head says so, behind an entry that a head ends with. */
    private static String hashBefore(long first, List<Head> heads) throws ChainBroken {
        if (first == 1) {
            return EntryLine.NOTHING_BEFORE;
        }
        Optional<Head> before = first <= heads.getLast().logStart() ? HeadFile.at(heads, first - 1) : Optional.empty();
        return before.map(Head::entryHash).orElseThrow(
                () -> new ChainBroken("The log begins at entry " + first + " but no signed head says that it may: entries are missing."));
    }

    private int passEmptyHead(List<Head> heads) throws ChainBroken {
        Head head = heads.getFirst();
        if (!head.entryHash().equals(EntryLine.NOTHING_BEFORE) || !head.merkleRoot().equals(sinceHead.hex())) {
            throw new ChainBroken("Head 1 was signed before the first entry and yet names one.");
        }
        headsFitting++;
        return 1;
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
