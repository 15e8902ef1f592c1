package org.leadgraph.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Moves bytes that a crash or a full disk left after the last good line of a file into a file of their own. */
final class TornTail {

    private static final int CHUNK = 1 << 16;

    private TornTail() {
    }

    /** Moves an incomplete last line: what was moved; empty when the file ends with a line end or does not exist. */
    static Optional<LogEvent.LineTorn> setAside(Path file) throws IOException {
        return setAside(file, Long.MAX_VALUE);
    }

    /**
     * Moves what follows after this many bytes, and an incomplete last line too. After a failed write it is not known which of the bytes after the last
     * confirmed one are on the disk, even where they can be read: nothing may be built on them.
     */
    static Optional<LogEvent.LineTorn> setAside(Path file, long confirmed) throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long size = channel.size();
            long good = Math.min(lengthOfWholeLines(channel), confirmed);
            if (good == size) {
                return Optional.empty();
            }
            Path torn = freeName(file, good);
            try (var aside = FileChannel.open(torn, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                for (long at = good; at < size;) {
                    at += channel.transferTo(at, size - at, aside);
                }
                aside.force(true);
            } catch (IOException e) {
                Files.deleteIfExists(torn);
                throw e;
            }
            DiskStorage.forceDirectory(file.toAbsolutePath().getParent());
            // Only now: a crash in between leaves the bytes twice, never lost.
            channel.truncate(good);
            channel.force(true);
            return Optional.of(new LogEvent.LineTorn(file.getFileName().toString(), torn.getFileName().toString(), size - good));
        }
    }

    /** The same place may be torn again and again while a disk is nearly full. */
    private static Path freeName(Path file, long good) {
        Path name = file.resolveSibling(file.getFileName() + "." + good + ".torn");
        for (int again = 2; Files.exists(name); again++) {
            name = file.resolveSibling(file.getFileName() + "." + good + "-" + again + ".torn");
        }
        return name;
    }

    /**
     * Writes the whole lines behind so many bytes once more, in their place, and returns when they are on the disk. A head that was signed may have been
     * exported already, so it is not taken back.
     */
    static void writeAgain(Path file, long confirmed) throws IOException {
        if (Files.notExists(file)) {
            return;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long good = lengthOfWholeLines(channel);
            if (good > confirmed) {
                ByteBuffer lines = ByteBuffer.allocate(Math.toIntExact(good - confirmed));
                while (lines.hasRemaining() && channel.read(lines, confirmed + lines.position()) >= 0) {
                }
                lines.flip();
                while (lines.hasRemaining()) {
                    channel.write(lines, confirmed + lines.position());
                }
                channel.force(true);
            }
        }
    }

    private static long lengthOfWholeLines(FileChannel channel) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        for (long end = channel.size(); end > 0;) {
            long start = Math.max(0, end - CHUNK);
            chunk.clear().limit((int) (end - start));
            while (chunk.hasRemaining() && channel.read(chunk, start + chunk.position()) >= 0) {
            }
            for (int i = chunk.position() - 1; i >= 0; i--) {
                if (chunk.get(i) == '\n') {
                    return start + i + 1;
                }
            }
            end = start;
        }
        return 0;
    }
}
