package org.leadgraph.ledger;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Follows the chain line by line: each entry has its hash, its number and the hash of the one before. */
final class ChainCheck {

    private long next;
    private @Nullable String previous;

    /**
     * @param previous
     *            hash of the entry before the first one to come; null to take it from that entry
     */
    ChainCheck(long next, @Nullable String previous) {
        this.next = next;
        this.previous = previous;
    }

    /** Checks one line; the failure names the file and the number of the entry that was expected there. */
    EntryLine accept(byte[] bytes, Path file) throws ChainBroken {
        try {
            EntryLine line = EntryLine.check(bytes);
            if (line.sequence() != next) {
                throw new ChainBroken("entry " + line.sequence() + " stands here instead");
            }
            if (previous != null && !previous.equals(line.previous())) {
                throw new ChainBroken("it does not continue the entry before it");
            }
            previous = line.hash();
            next++;
            return line;
        } catch (ChainBroken broken) {
            throw new ChainBroken(file.getFileName() + ", entry " + next + ": " + broken.getMessage());
        }
    }

    /** Checks that a file begins where the one before ended. */
    void begin(Segment segment) throws ChainBroken {
        if (segment.first() != next) {
            throw new ChainBroken(
                    segment.file().getFileName() + ": entry " + next + " is missing, the file begins at " + segment.first());
        }
    }

    long next() {
        return next;
    }

    /** Hash of the last entry; what the first one has before it when there is none. */
    String previous() {
        return previous == null ? EntryLine.NOTHING_BEFORE : previous;
    }
}
