package org.leadgraph.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The exported heads, oldest first, one a line. */
final class HeadFile {

    private HeadFile() {
    }

    static Path in(Path headsDirectory) {
        return headsDirectory.resolve("heads.jsonl");
    }

    /** The newest head, its signature checked; empty when none was ever signed. */
    static Optional<Head> last(Path headsDirectory, PublicKey key) throws IOException, ChainBroken {
        byte[] line = lastLine(headsDirectory);
        return line.length == 0 ? Optional.empty() : Optional.of(Head.verify(line, key));
    }

    /** The last whole line, whatever it is; empty when there is none. */
    static byte[] lastLine(Path headsDirectory) throws IOException {
        byte[] last = new byte[0];
        if (Files.exists(in(headsDirectory))) {
            try (var lines = new LineReader(in(headsDirectory))) {
                for (byte[] line = lines.next(); line != null; line = lines.next()) {
                    last = line;
                }
            }
        }
        return last;
    }

    /** Whether this head is among the others. */
    static boolean holds(Path headsDirectory, String head) throws IOException {
        if (Files.notExists(in(headsDirectory))) {
            return false;
        }
        byte[] wanted = head.getBytes(US_ASCII);
        try (var lines = new LineReader(in(headsDirectory))) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                if (Arrays.equals(line, wanted)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The days that the heads prove; of each day the signature of one head is checked.
     *
     * @throws ChainBroken
     *             when a line is no head, or one that counts was not signed with this key
     */
    static ProvenDays days(Path headsDirectory, PublicKey key) throws IOException, ChainBroken {
        ProvenDays days = new ProvenDays();
        LocalDate last = null;
        try (var lines = new LineReader(in(headsDirectory))) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                LocalDate day = LocalDate.ofInstant(Head.read(line).time(), ZoneOffset.UTC);
                if (!day.equals(last)) {
                    days.add(Head.verify(line, key));
                    last = day;
                }
            }
        }
        return days;
    }

    /** All heads, each checked by itself and against those before it. */
    static HeadTrail verified(Path headsDirectory, PublicKey key) throws IOException, ChainBroken {
        if (Files.notExists(in(headsDirectory))) {
            throw new ChainBroken("There is no file of signed heads.");
        }
        HeadTrail trail = new HeadTrail();
        try (var lines = new LineReader(in(headsDirectory))) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                try {
                    trail.add(Head.verify(line, key));
                } catch (ChainBroken broken) {
                    throw new ChainBroken("Head " + (trail.count() + 1) + ": " + broken.getMessage());
                }
            }
        }
        // An incomplete line behind others is a write that was cut short: the head that it was to be is signed again.
        if (trail.count() == 0) {
            throw new ChainBroken("Head 1 is incomplete.");
        }
        return trail;
    }

    /** The first of the heads once more, one by one; they were verified before. */
    static final class Again implements AutoCloseable {
        private final LineReader lines;
        private int left;
        private @Nullable Head next;

        Again(Path headsDirectory, int count) throws IOException, ChainBroken {
            lines = new LineReader(in(headsDirectory));
            left = count;
            advance();
        }

        /** The next one; null behind the last. */
        @Nullable
        Head next() {
            return next;
        }

        void advance() throws IOException, ChainBroken {
            byte[] line = left-- > 0 ? lines.next() : null;
            next = line == null ? null : Head.read(line);
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
